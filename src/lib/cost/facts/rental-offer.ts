import type { Source } from '../../catalog/source.ts';

/** A machine with accelerators rented by the hour, as one provider offers it in one region. */
export interface RentalOffer {
  readonly id: string;
  readonly provider: string;
  /** The provider's name for it, as in “p5.4xlarge”. */
  readonly instance: string;
  readonly region: string;
  /** The device, by its id in the catalogue. */
  readonly acceleratorId: string;
  /** Devices in the machine: 1 or more. */
  readonly acceleratorCount: number;
  /** US dollars an hour for the whole machine: on demand, and spot and reserved for a year where published. */
  readonly usdPerHour: number;
  readonly spotUsdPerHour?: number;
  readonly reservedUsdPerHour?: number;
  /** Whether it is billed by the second, cold start included, and not at all while nobody calls. */
  readonly scalesToZero: boolean;
  /** Whether the machine belongs to strangers whom the provider only brokers for. Omitted for the provider's own. */
  readonly isMarketplace?: true;
  /** The day of the price, YYYY-MM-DD. */
  readonly priceOf: string;
  /** Absent where only sums are wanted. */
  readonly source?: Source;
}

/** One with its source, as it is read from its file. */
export type SourcedRental = RentalOffer & { readonly source: Source };
