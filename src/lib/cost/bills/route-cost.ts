import type { Range } from '../../units/range.ts';
import type { AssumptionId } from '../facts/assumption.ts';
import type { Route, RouteKind } from './route.ts';
import type { TokenPartId } from '../workload/request-price.ts';
import type { Shortfall } from '../serving/serving-unit.ts';

/** What a part of a bill pays for. */
export type CostPartId = TokenPartId | 'rent' | 'purchase' | 'electricity' | 'hosting' | 'people';

/** A part of a monthly bill, in US dollars. */
export interface CostPart {
  readonly id: CostPartId;
  readonly name: string;
  readonly usdPerMonth: Range;
  /** In a mixed bill, the name of the route that it belongs to. */
  readonly of?: string;
}

/** What the machines of a route do. Fractions of a copy occur where a machine is paid by the second. */
export interface MachineFacts {
  /** Copies of the model that the paid machines have room for, spares included. */
  readonly copies: Range;
  /** Devices in all. */
  readonly devices: Range;
  /** Machines; a server or a computer of one’s own holds one copy. */
  readonly machines: Range;
  /** Mean load over what all paid copies could do: 0 to 1. */
  readonly utilisation: Range;
  /** Requests a day that one copy could answer if it were busy all the time. */
  readonly copyRequestsPerDay: Range;
  /** Requests a second in the busiest hour. */
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
export interface PossibleRouteCost extends RouteCostBase {
  readonly isPossible: true;
  /** US dollars a month: the sum of the parts. */
  readonly usdPerMonth: Range;
  /** Parts that add up to the sum at every end, those that are 0 left out. */
  readonly parts: readonly CostPart[];
  readonly usdPerRequest: Range;
  /** US dollars for a million tokens of all kinds together: input, cached or not, output and reasoning. */
  readonly usdPerMillionTokens: Range;
  /** Absent for routes by the token. */
  readonly machines?: MachineFacts;
  /** What the sum assumes, by id. */
  readonly assumptions: readonly AssumptionId[];
  /** What a reader should know before choosing this, a sentence each. */
  readonly warnings: readonly string[];
  /** “machines only” where a route needs people and the bill does not count them. */
  readonly label: 'complete' | 'machines only';
}

/** A route that cannot carry the workload, with the reason in a sentence. */
export interface ImpossibleRouteCost {
  readonly isPossible: false;
  readonly kind: RouteKind;
  /** Absent where the facts do not even give a route to try. */
  readonly route?: Route;
  readonly name: string;
  readonly reason: string;
  /** What machines have too little of, where that is the reason. */
  readonly shortfall?: Shortfall;
}

export type RouteCost = PossibleRouteCost | ImpossibleRouteCost;
