import type { AssumptionId } from '../facts/assumption.ts';
import type { CostFacts } from '../facts/cost-facts.ts';
import type { CostCase } from '../workload/cost-case.ts';

/** Inputs that are uncertain but the same on every route. */
const SHARED = ['usd-per-hour', 'hours-api', 'peak-over-mean'] as const satisfies readonly AssumptionId[];
const OF_PEOPLE: readonly AssumptionId[] = ['usd-per-hour', 'hours-api'];

/**
 * Returns the case with each input that routes share at either end of its range, in all combinations, so that two routes
 * can be compared at their ends: the cost of an hour of people's time, the hours that any API takes, and the peak hour.
 * Left free, an hour would be cheap for one route and expensive for the other, and the break-even would look less certain
 * than it is. Inputs that the reader gave are not moved, nor are people's where people are not counted.
 *
 * @example People counted, nothing given: 2 × 2 × 2 = 8 cases.
 */
export function sharedInputEnds(costCase: CostCase, facts: CostFacts): readonly CostCase[] {
  let cases: readonly CostCase[] = [costCase];
  for (const { id, range } of facts.assumptions) {
    if (!isFreeAndShared(id, costCase)) continue;
    cases = cases.flatMap((one) =>
      [range.low, range.high].map((value) => ({
        ...one,
        ownAssumptions: { ...one.ownAssumptions, [id]: value },
      })),
    );
  }
  return cases;
}

function isFreeAndShared(id: AssumptionId, { ownAssumptions, withPeople, workload }: CostCase): boolean {
  if (!SHARED.some((shared) => shared === id) || ownAssumptions?.[id] !== undefined) return false;
  if (OF_PEOPLE.includes(id)) return withPeople;
  return workload.peakOverMean === undefined;
}
