import type { Range } from '../../units/range.ts';
import type { AssumptionId } from '../facts/assumption.ts';
import type { Obstacle } from '../serving/obstacle.ts';
import type { Shortfall } from '../serving/serving-unit.ts';
import type { TokenPartId } from '../workload/request-price.ts';
import type { Route, RouteKind } from './route.ts';

/** What a part of a bill is for. */
export type CostPartId = TokenPartId | 'rent' | 'purchase' | 'electricity' | 'hosting' | 'people';

/** A part of a monthly bill, in US dollars. */
export interface CostPart {
  readonly id: CostPartId;
  readonly name: string;
  readonly usdPerMonth: Range;
  /** In a mixed bill, the name of the route that this part belongs to. */
  readonly of?: string;
}

/** What the machines of a route do. Replicas can be fractions where a machine is billed by the second. */
export interface MachineFacts {
  /** Replicas of the model that fit on the paid machines, spare replicas included. */
  readonly replicas: Range;
  /** Devices in all. */
  readonly devices: Range;
  /** Machines. A computer of the reader’s own is one. */
  readonly machines: Range;
  /** Average load ÷ capacity of all paid replicas: 0 to 1. */
  readonly utilisation: Range;
  /** Requests a day that one replica could answer if it were busy all the time. */
  readonly replicaRequestsPerDay: Range;
  /** Requests a second in the peak hour. */
  readonly peakRequestsPerSecond: Range;
  /** Hours a month that a machine is paid for. */
  readonly paidHours: Range;
}

interface RouteCostBase {
  readonly kind: RouteKind;
  readonly route: Route;
  readonly name: string;
}

/** What a route costs a month. */
export interface PricedRouteCost extends RouteCostBase {
  readonly isPriced: true;
  /** US dollars a month: the sum of the parts. */
  readonly usdPerMonth: Range;
  /** The parts, without those that are 0. They add up to the sum at every end. */
  readonly parts: readonly CostPart[];
  /** US dollars; 0 when there are no requests. */
  readonly usdPerRequest: Range;
  /** US dollars for a million tokens of all kinds together: input, cached or not, output and reasoning. */
  readonly usdPerMillionTokens: Range;
  /** Absent for routes by the token and for mixed ones. */
  readonly machines?: MachineFacts;
  /** The assumptions that the sum depends on. */
  readonly assumptions: readonly AssumptionId[];
  /** What a reader should know before choosing this route, a sentence each. */
  readonly warnings: readonly string[];
  /** “machines only” where the route needs people and the bill does not count them. */
  readonly label: 'complete' | 'machines only';
}

/** A route without a bill: it cannot carry the workload, or a fact that its bill needs is not in our data. */
export interface UnpricedRouteCost extends Obstacle {
  readonly isPriced: false;
  readonly kind: RouteKind;
  /** Absent where the facts give no route to try. */
  readonly route?: Route;
  readonly name: string;
  /** What machines lack, where that is the reason. */
  readonly shortfall?: Shortfall;
}

export type RouteCost = PricedRouteCost | UnpricedRouteCost;
