import type { Source } from '../../catalog/source.ts';

/** A machine with accelerators that is rented by the hour, as one provider offers it in one region. */
export interface RentalOffer {
  readonly id: string;
  readonly provider: string;
  /** The provider's name for it, as in “p5.4xlarge”. */
  readonly instance: string;
  readonly region: string;
  /** The device in the catalogue. */
  readonly acceleratorId: string;
  /** How many of it the machine has: 1 or more. */
  readonly acceleratorCount: number;
  /** Dollars an hour for the whole machine; an interruptible (spot) and a one-year price where they are published. */
  readonly usdPerHour: number;
  readonly spotUsdPerHour?: number;
  readonly reservedUsdPerHour?: number;
  /** Whether it is billed by the second, from the start of a machine, and not at all while nobody calls. */
  readonly scalesToZero: boolean;
  /** The day of the price, YYYY-MM-DD. */
  readonly priceOf: string;
  readonly source: Source;
}
