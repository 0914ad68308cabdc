import { rangeAt } from '../../units/range-ends.ts';
import type { EstimateEnd } from '../../units/range.ts';
import type { AssumptionId } from '../facts/assumption.ts';
import type { BillInputs } from '../workload/bill-inputs.ts';
import type { Bill } from './bill.ts';
import type { CostPart } from './route-cost.ts';

/** What people’s time costs a month on a route, at any number of requests. */
export interface PeoplePart {
  /** One part, or none where people are not counted or not needed. */
  readonly parts: readonly CostPart[];
  /** US dollars a month at one end of the estimate. */
  readonly usdAt: (end: EstimateEnd) => number;
  readonly assumptions: readonly AssumptionId[];
  readonly label: Bill['label'];
}

/**
 * Returns the people’s part of a bill: hours a month × the cost of an hour. A bill that leaves out hours which a route
 * needs is labelled “machines only”.
 *
 * @example 20 hours at $90: $1,800 a month.
 */
export function peoplePart(
  hoursId: AssumptionId,
  { assumptions, withPeople = true }: Pick<BillInputs, 'assumptions' | 'withPeople'>,
): PeoplePart {
  const hours = assumptions[hoursId];
  if (!withPeople || hours.high === 0) {
    return {
      parts: [],
      usdAt: () => 0,
      assumptions: [],
      label: hours.high === 0 ? 'complete' : 'machines only',
    };
  }
  const usdPerMonth = rangeAt((end) => hours[end] * assumptions['usd-per-hour'][end]);
  return {
    parts: [{ id: 'people', name: 'People’s time', usdPerMonth }],
    usdAt: (end) => usdPerMonth[end],
    assumptions: [hoursId, 'usd-per-hour'],
    label: 'complete',
  };
}
