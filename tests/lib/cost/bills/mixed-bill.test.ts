import { describe, expect, it } from 'vitest';
import { routeCost } from '../../../../src/lib/cost/bills/cost-at-rate.ts';
import type { Route } from '../../../../src/lib/cost/bills/route.ts';
import { likelyAssumptions, possible, roundUnit, sonnet, twoCards, workloadWith } from '../examples.ts';

describe('a mixed route', () => {
  const first: Route = { way: 'rented', rental: twoCards, terms: 'on-demand', unit: roundUnit };
  const second: Route = { way: 'api', offer: sonnet, day: '2026-11-25' };

  it('adds up both at their shares and says which part belongs to which', () => {
    const route: Route = { way: 'mixed', first, second, firstShare: 0.25 };
    const cost = possible(
      routeCost(route, workloadWith({ requestsPerDay: 1000 }), likelyAssumptions, { withPeople: false }),
    );
    expect(cost.usdPerMonth.likely).toBeCloseTo(4307 + 0.75 * 141.4375, 9);
    expect(new Set(cost.parts.map(({ of }) => of)).size).toBe(2);
  });
});
