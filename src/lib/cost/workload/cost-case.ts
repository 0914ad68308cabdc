import type { Accelerator } from '../../catalog/machines/accelerator.ts';
import type { Model } from '../../catalog/models/model.ts';
import type { Precision } from '../../memory/weights/precision.ts';
import type { ApiOffer } from '../facts/api-offer.ts';
import type { Assumption, AssumptionId } from '../facts/assumption.ts';
import type { RentalOffer } from '../facts/rental-offer.ts';
import type { Workload } from './workload.ts';

/** What a reader asks: what the application does, which models are compared, and on which machines of their own. */
export interface CostCase {
  readonly workload: Workload;
  /** The paid model, by the id of its offer. */
  readonly paidOfferId: string;
  /** The open model, by its id in the catalogue. */
  readonly modelId: string;
  /** How the open model is stored on a server, for vLLM: BF16, FP8, AWQ-INT4, or MXFP4 for gpt-oss. */
  readonly precision: Precision;
  /** The reader's own computer, by the id of its device. Default: none is looked at. */
  readonly computerId?: string;
  /** How the open model is stored there, for llama.cpp: Q4_K_M, or MXFP4_MOE for gpt-oss. */
  readonly computerPrecision: Precision;
  /** Devices of a bought server, by their id. Default: the one that is cheapest for the case. */
  readonly serverDeviceId?: string;
  /** The share of requests that a mixed route sends to the open model: 0 to 1. Default: no mixed route. */
  readonly openShare?: number;
  /** Whether people’s hours are counted; without them every bill is labelled “machines only”. */
  readonly withPeople: boolean;
  /** The day whose prices hold, YYYY-MM-DD. */
  readonly day: string;
  /** Numbers that the reader puts in the place of an assumption. */
  readonly ownAssumptions?: Readonly<Partial<Record<AssumptionId, number>>>;
}

/** The facts that sums are made of. */
export interface CostFacts {
  readonly offers: readonly ApiOffer[];
  readonly rentals: readonly RentalOffer[];
  /** One for each AssumptionId. */
  readonly assumptions: readonly Assumption[];
  readonly models: readonly Model[];
  readonly accelerators: readonly Accelerator[];
}
