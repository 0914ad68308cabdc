import type { EstimateEnd } from '../../units/range.ts';
import type { AssumptionId } from '../facts/assumption.ts';
import type { Bill } from './bill.ts';
import type { BillInputs } from '../workload/bill-inputs.ts';
import { rangeAt } from '../../units/range-ends.ts';
import type { CostPart } from './route-cost.ts';

/** What people cost a route a month, however many requests there are. */
export interface PeoplePart {
  /** One part, or none where they are not counted or not needed. */
  readonly parts: readonly CostPart[];
  readonly usdAt: (end: EstimateEnd) => number;
  readonly assumptions: readonly AssumptionId[];
  readonly label: Bill['label'];
}

/**
 * Returns the part of a bill that people’s hours are: hours a month × what an hour costs. A bill that leaves out hours
 * which a route needs is labelled “machines only”.
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
