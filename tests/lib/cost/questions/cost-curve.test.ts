import { describe, expect, it } from 'vitest';
import { costCurve, logarithmicRates } from '../../../../src/lib/cost/questions/cost-curve.ts';
import { routeComparison } from '../../../../src/lib/cost/questions/route-comparison.ts';
import { billOfCost } from '../../../../src/lib/cost/routes/routes.ts';
import { servingUnits } from '../../../../src/lib/cost/serving/serving-units.ts';
import { caseWith, facts, possible } from '../examples.ts';

const units = servingUnits(facts);
const whole = caseWith({ computerId: 'apple-m4-max', openShare: 0.8 });

describe('a curve', () => {
  const rates = logarithmicRates(1, 10_000, 5);

  it('has its points evenly on a logarithmic axis, ends included', () => {
    expect(rates.map((rate) => Number(rate.toPrecision(12)))).toEqual([1, 10, 100, 1000, 10_000]);
    expect(rates.at(-1)).toBe(10_000);
  });

  it('is the bill at each point, and ends where a computer carries no more', () => {
    const found = routeComparison(whole, facts, units).find(({ kind }) => kind === 'bought-computer');
    if (!found) throw new Error('No bought-computer.');
    const cost = possible(found.cost);
    const curve = costCurve(billOfCost(cost, whole, facts), [whole.workload.requestsPerDay, 1e6]);
    expect(curve[0]?.usdPerMonth?.likely).toBeCloseTo(cost.usdPerMonth.likely, 9);
    expect(curve[1]).toEqual({ requestsPerDay: 1e6 });
  });
});
