import type { EstimateEnd } from '../../units/range.ts';
import type { AssumptionId } from '../facts/assumption.ts';
import type { CostPart, MachineFacts } from './route-cost.ts';
import type { Route, RouteKind } from './route.ts';
import type { Shortfall } from '../serving/serving-unit.ts';

/**
 * A route’s bill at every number of requests a day. At each end of the estimate it is made of straight lines: between
 * two steps, and up to the second of them, it grows evenly.
 */
export interface Bill {
  readonly route: Route;
  /** The parts at a number of requests a day (0 or more), those that are 0 left out. */
  readonly partsAt: (requestsPerDay: number) => readonly CostPart[];
  /** US dollars a month at one end of the estimate. */
  readonly usdAt: (requestsPerDay: number, end: EstimateEnd) => number;
  /** Numbers of requests a day, more than 0 and less than `most`, where a line ends: in any order, perhaps twice. */
  readonly stepsBelow: (most: number, end: EstimateEnd) => readonly number[];
  /** The most requests a day that the route carries; absent where it grows with them. */
  readonly mostRequestsPerDay?: number;
  /** Why more than that is not possible, in a sentence. */
  readonly limitReason?: string;
  readonly machinesAt?: (requestsPerDay: number) => MachineFacts;
  readonly warningsAt: (requestsPerDay: number) => readonly string[];
  readonly assumptions: readonly AssumptionId[];
  readonly tokensPerRequest: number;
  readonly label: 'complete' | 'machines only';
}

/** A route without a bill, with the reason in a sentence. */
export interface NoBill {
  readonly kind: RouteKind;
  readonly route?: Route;
  readonly name: string;
  readonly reason: string;
  /** What machines have too little of, where that is the reason. */
  readonly shortfall?: Shortfall;
}

/** Says whether there is a bill. */
export function isBill(bill: Bill | NoBill): bill is Bill {
  return !('reason' in bill);
}
