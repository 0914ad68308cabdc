import { describe, expect, it } from 'vitest';

import { isBill, type Bill } from '../../../../src/lib/cost/bills/bill.ts';
import { breakEven, type CheaperInterval } from '../../../../src/lib/cost/questions/break-even.ts';
import type { CostCase } from '../../../../src/lib/cost/workload/cost-case.ts';
import type { RouteKind } from '../../../../src/lib/cost/bills/route.ts';
import { routesOf } from '../../../../src/lib/cost/routes/routes.ts';
import { servingUnits } from '../../../../src/lib/cost/serving/serving-units.ts';
import { sharedInputEnds } from '../../../../src/lib/cost/questions/shared-inputs.ts';
import { caseWith, facts, workloadWith } from '../examples.ts';

const units = servingUnits(facts);
const billOf = (costCase: CostCase, kind: RouteKind): Bill => {
  const bill = routesOf(costCase, facts, units)
    .find((routes) => routes.kind === kind)
    ?.candidates.find(isBill);
  if (!bill) throw new Error(`No ${kind}.`);
  return bill;
};
/** Requests a day, up to a million, at which the second wins when all that can favours it. */
const secondWins = (costCase: CostCase, first: RouteKind, second: RouteKind): number =>
  breakEven(billOf(costCase, first), billOf(costCase, second), 1_000_000)
    .bestForSecond.filter(({ cheaper }) => cheaper === 'second')
    .reduce((sum, { from, to }) => sum + to - from, 0);

describe('inputs that routes share', () => {
  const costCase = caseWith({ withPeople: true });
  const ends = sharedInputEnds(costCase, facts);

  it('are put at each end, the same for every route', () => {
    const hour = facts.assumptions.find(({ id }) => id === 'usd-per-hour');
    expect(ends).toHaveLength(8);
    expect(new Set(ends.map(({ ownAssumptions }) => ownAssumptions?.['usd-per-hour']))).toEqual(
      new Set([hour?.range.low, hour?.range.high]),
    );
  });

  it('stay as they are where the reader gave them, or people are not counted', () => {
    const own = caseWith({
      withPeople: true,
      ownAssumptions: { 'usd-per-hour': 75, 'hours-api': 1 },
      workload: workloadWith({ peakOverMean: 2 }),
    });
    expect(sharedInputEnds(own, facts)).toEqual([own]);
    expect(sharedInputEnds(caseWith({ withPeople: false }), facts)).toHaveLength(2);
  });

  it('make a break-even no less certain than inputs that move apart', () => {
    const apart = secondWins(costCase, 'paid-api', 'rented-on-demand');
    const together = ends.map((end) => secondWins(end, 'paid-api', 'rented-on-demand'));
    for (const wins of together) expect(wins).toBeLessThanOrEqual(apart);
    expect(Math.min(...together)).toBeLessThan(apart);
  });

  it('do not let the dearer of two APIs win by the hours that both take', () => {
    const winner = ({ intervals }: { intervals: readonly CheaperInterval[] }): unknown =>
      intervals.map(({ cheaper }) => cheaper);
    for (const end of ends) {
      const found = breakEven(billOf(end, 'hosted-open'), billOf(end, 'paid-api'), 1_000_000);
      expect(winner({ intervals: found.bestForSecond })).toEqual(winner(found));
    }
    expect(secondWins(costCase, 'hosted-open', 'paid-api')).toBeGreaterThan(0);
  });
});
