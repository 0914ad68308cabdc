import type { EstimateEnd } from '../../units/range.ts';
import type { AssumptionId } from '../facts/assumption.ts';
import type { Obstacle } from '../serving/obstacle.ts';
import type { Shortfall } from '../serving/serving-unit.ts';
import type { CostPart, MachineFacts } from './route-cost.ts';
import type { Route, RouteKind } from './route.ts';

/**
 * A route’s bill at every number of requests a day. At each end of the estimate it is piecewise linear: from just after
 * one step up to and including the next it is a straight line.
 */
export interface Bill {
  readonly route: Route;
  /** The parts at a number of requests a day (0 or more), without those that are 0. */
  readonly partsAt: (requestsPerDay: number) => readonly CostPart[];
  /** US dollars a month at one end of the estimate. */
  readonly usdAt: (requestsPerDay: number, end: EstimateEnd) => number;
  /** Numbers of requests a day, more than 0 and less than `most`, where a line ends: in any order, duplicates allowed. */
  readonly stepsBelow: (most: number, end: EstimateEnd) => readonly number[];
  /** The most requests a day that the route carries. Absent where it scales with them. */
  readonly mostRequestsPerDay?: number;
  /** Why more than that is not possible, in a sentence. */
  readonly limitReason?: string;
  readonly machinesAt?: (requestsPerDay: number) => MachineFacts;
  readonly warningsAt: (requestsPerDay: number) => readonly string[];
  readonly assumptions: readonly AssumptionId[];
  /** Tokens of all kinds in an average request: more than 0. */
  readonly tokensPerRequest: number;
  /** “machines only” where the route needs people and the bill does not count them. */
  readonly label: 'complete' | 'machines only';
}

/** Why a route has no bill. */
export interface NoBill extends Obstacle {
  readonly kind: RouteKind;
  readonly route?: Route;
  readonly name: string;
  /** What machines lack, where that is the reason. */
  readonly shortfall?: Shortfall;
}

/**
 * Returns whether a route has a bill.
 *
 * @example A bill at $141.44 a month is one, { kind: 'rented-spot', …, reason: 'No price of a cloud …' } is not.
 */
export function isBill(bill: Bill | NoBill): bill is Bill {
  return !('reason' in bill);
}
