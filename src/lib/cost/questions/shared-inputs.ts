import type { AssumptionId } from '../facts/assumption.ts';
import type { CostCase, CostFacts } from '../workload/cost-case.ts';

/** What is the same whichever route is taken, though no one knows it exactly. */
const SHARED = ['usd-per-hour', 'hours-api', 'peak-over-mean'] as const satisfies readonly AssumptionId[];
const OF_PEOPLE: readonly AssumptionId[] = ['usd-per-hour', 'hours-api'];

/**
 * Returns the case with each input that routes share at either end of its range, in all combinations, for holding two
 * routes against each other at their ends: what an hour of people's time costs, the hours that any API takes, and the
 * busiest hour. Left free, an hour would be cheap for one route and dear for the other, and their break-even would look
 * less certain than it is. Inputs that the reader gave, and people's where they are not counted, stay as they are.
 *
 * @example people counted, nothing given: 2 × 2 × 2 = 8 cases.
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
