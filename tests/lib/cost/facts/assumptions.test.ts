import { describe, expect, it } from 'vitest';
import { routeCost } from '../../../../src/lib/cost/bills/cost-at-rate.ts';
import type { Route } from '../../../../src/lib/cost/bills/route.ts';
import { assumptionRanges } from '../../../../src/lib/cost/facts/assumptions.ts';
import { assumptionList, possible, roundUnit, twoCards, workloadWith } from '../examples.ts';

const onDemand: Route = { way: 'rented', rental: twoCards, terms: 'on-demand', unit: roundUnit };

describe('the numbers that a reader gives', () => {
  it('take the place of an assumption, exactly', () => {
    const own = assumptionRanges(assumptionList, { 'peak-over-mean': 1, 'spare-copies': 0 });
    const cost = possible(
      routeCost(onDemand, workloadWith({ requestsPerDay: 1_000_000 }), own, { withPeople: false }),
    );
    // 3,472 tokens a second: 3.5 copies at the likely speed at 0.65: 6, on three machines.
    expect(cost.machines?.machines.likely).toBe(3);
  });

  it('replace the whole range: 0.4 for electricity is 0.4 to 0.4', () => {
    const { 'usd-per-kwh': electricity } = assumptionRanges(assumptionList, { 'usd-per-kwh': 0.4 });
    expect(electricity).toEqual({ low: 0.4, likely: 0.4, high: 0.4 });
  });

  it('are asked for by name where a file of assumptions is missing', () => {
    expect(() => assumptionRanges(assumptionList.filter(({ id }) => id !== 'usd-per-kwh'))).toThrow(
      'usd-per-kwh',
    );
  });
});
