import { describe, expect, it } from 'vitest';

import { isBill, type Bill } from '../../../src/lib/cost/bill.ts';
import { breakEven } from '../../../src/lib/cost/break-even.ts';
import type { CostCase } from '../../../src/lib/cost/cost-case.ts';
import type { RouteKind } from '../../../src/lib/cost/route.ts';
import { routesOf } from '../../../src/lib/cost/routes.ts';
import { servingUnits } from '../../../src/lib/cost/serving-units.ts';
import { sharedInputEnds } from '../../../src/lib/cost/shared-inputs.ts';
import { caseWith, facts } from './examples.ts';

const units = servingUnits(facts);
const billOf = (costCase: CostCase, kind: RouteKind): Bill => {
  const bill = routesOf(costCase, facts, units)
    .find((routes) => routes.kind === kind)
    ?.candidates.find(isBill);
  if (!bill) throw new Error(`No ${kind}.`);
  return bill;
};
/** Requests a day, up to a million, at which the machine wins when all that can favours it. */
const machineWins = (costCase: CostCase): number =>
  breakEven(billOf(costCase, 'paid-api'), billOf(costCase, 'rented-on-demand'), 1_000_000)
    .bestForSecond.filter(({ cheaper }) => cheaper === 'second')
    .reduce((sum, { from, to }) => sum + to - from, 0);

describe('inputs that two routes share', () => {
  const costCase = caseWith({ withPeople: true });

  it('put what an hour of people’s time costs at each end, the same for every route', () => {
    const hour = facts.assumptions.find(({ id }) => id === 'usd-per-hour');
    expect(
      sharedInputEnds(costCase, facts).map(({ ownAssumptions }) => ownAssumptions?.['usd-per-hour']),
    ).toEqual([hour?.range.low, hour?.range.high]);
  });

  it('leave a number that the reader gave, and a case without people, as they are', () => {
    const own = caseWith({ withPeople: true, ownAssumptions: { 'usd-per-hour': 75 } });
    expect(sharedInputEnds(own, facts)).toEqual([own]);
    const machinesOnly = caseWith({ withPeople: false });
    expect(sharedInputEnds(machinesOnly, facts)).toEqual([machinesOnly]);
  });

  it('make a break-even no less certain than inputs that move apart', () => {
    const together = sharedInputEnds(costCase, facts).map(machineWins);
    for (const wins of together) expect(wins).toBeLessThanOrEqual(machineWins(costCase));
    expect(Math.min(...together)).toBeLessThan(machineWins(costCase));
  });
});
