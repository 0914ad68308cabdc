import type { Assumptions } from '../facts/assumptions.ts';
import type { Workload } from './workload.ts';

/** What a route’s bill is computed from, in addition to the route. */
export interface BillInputs {
  /** `requestsPerDay` is ignored: a bill holds for every number of them. */
  readonly workload: Workload;
  readonly assumptions: Assumptions;
  /** Whether people’s hours are counted. Default true. */
  readonly withPeople?: boolean;
}
