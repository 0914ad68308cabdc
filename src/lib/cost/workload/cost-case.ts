import type { Precision } from '../../memory/weights/precision.ts';
import type { AssumptionId } from '../facts/assumption.ts';
import type { Workload } from './workload.ts';

/** What a reader asks: the workload, the two models under comparison, and machines of their own. */
export interface CostCase {
  readonly workload: Workload;
  /** The paid model, by the id of its offer. */
  readonly paidOfferId: string;
  /** The open model, by its id in the catalogue. */
  readonly modelId: string;
  /** Precision of the open model on a server, for vLLM: BF16, FP8, AWQ-INT4, or MXFP4 for gpt-oss. */
  readonly precision: Precision;
  /** The reader's own computer, by the id of its device. Default: none is compared. */
  readonly computerId?: string;
  /** Precision of the open model there, for llama.cpp: Q4_K_M, or MXFP4_MOE for gpt-oss. */
  readonly computerPrecision: Precision;
  /** Devices of a bought server, by their id. Default: the cheapest for the case. */
  readonly serverDeviceId?: string;
  /** Share routed to the open model by a mixed route: 0 to 1. Default: no mixed route. */
  readonly openShare?: number;
  /** Whether people’s hours are counted. Without them every bill that needs people is labelled “machines only”. */
  readonly withPeople: boolean;
  /** The day whose prices hold, YYYY-MM-DD. */
  readonly day: string;
  /** Numbers of the reader’s own, each in place of an assumption. */
  readonly ownAssumptions?: Readonly<Partial<Record<AssumptionId, number>>>;
}
