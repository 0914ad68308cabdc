import { describe, expect, it } from 'vitest';
import { routeCost } from '../../../../src/lib/cost/bills/cost-at-rate.ts';
import type { PricedRouteCost } from '../../../../src/lib/cost/bills/route-cost.ts';
import type { Route } from '../../../../src/lib/cost/bills/route.ts';
import type { ServingUnit } from '../../../../src/lib/cost/serving/serving-unit.ts';
import type { Workload } from '../../../../src/lib/cost/workload/workload.ts';
import { assumptions, likelyAssumptions, possible, roundUnit, workloadWith } from '../examples.ts';

const costOf = (route: Route, changes: Partial<Workload> = {}): PricedRouteCost =>
  possible(routeCost(route, workloadWith(changes), likelyAssumptions, { withPeople: false }));

const partOf = (cost: PricedRouteCost, id: string): number =>
  cost.parts.find((part) => part.id === id)?.usdPerMonth.likely ?? 0;

describe('a server that is bought', () => {
  const route: Route = { way: 'server', unit: roundUnit };

  it('costs its price over the years, electricity of the building, and a place', () => {
    // One copy and a spare. Purchase 2 × 30,000 × 1.4 ÷ 48; electricity 2 × 700 × 1.4 × 0.2 W idling and 784 W for
    // 347.2 ÷ 1000 of the time, × 730 h × 1.4 × $0.15; hosting 2 × 200.
    const cost = costOf(route, { requestsPerDay: 10 });
    expect(partOf(cost, 'purchase')).toBeCloseTo(1750, 9);
    expect(partOf(cost, 'hosting')).toBe(400);
    const busyHours = (10 * 300) / 1000 / 86_400;
    expect(partOf(cost, 'electricity')).toBeCloseTo(
      (1.96 * 0.2 + 0.98 * 0.8 * busyHours) * 730 * 1.4 * 0.15,
      6,
    );
  });

  it('takes more electricity the more it answers', () => {
    expect(partOf(costOf(route, { requestsPerDay: 50_000 }), 'electricity')).toBeGreaterThan(
      partOf(costOf(route, { requestsPerDay: 10 }), 'electricity'),
    );
  });

  it('has all devices of a board where they are not sold singly, and room for a copy on each', () => {
    // One copy and a spare on one board of four: 4 × 30,000 × 1.4 ÷ 48, 4 × 700 × 1.4 × 0.2 W idling, one place.
    const cost = costOf({ way: 'server', unit: { ...roundUnit, boardDevices: 4 } }, { requestsPerDay: 10 });
    expect(partOf(cost, 'purchase')).toBeCloseTo(3500, 9);
    expect(partOf(cost, 'hosting')).toBe(200);
    const busyHours = (10 * 300) / 1000 / 86_400;
    expect(partOf(cost, 'electricity')).toBeCloseTo(
      (3.92 * 0.2 + 0.98 * 0.8 * busyHours) * 730 * 1.4 * 0.15,
      6,
    );
    expect(cost.machines?.machines.likely).toBe(1);
    expect(cost.machines?.replicas.likely).toBe(4);
    expect(cost.warnings).toContain('The H100 SXM is not sold singly: a server has 4 of them.');
  });

  it('has as many boards as a copy spans', () => {
    const unit: ServingUnit = { ...roundUnit, deviceCount: 5, boardDevices: 4 };
    const cost = costOf({ way: 'server', unit }, { requestsPerDay: 10 });
    expect(partOf(cost, 'purchase')).toBeCloseTo(2 * ((8 * 30_000 * 1.4) / 48), 9);
    expect(cost.machines?.replicas.likely).toBe(2);
  });

  it('has no bill without a price or a power in our data, which says nothing of the world', () => {
    const { deviceUsd: _usd, ...withoutPrice } = roundUnit;
    const { deviceWatts: _watts, ...withoutPower } = roundUnit;
    const reasonOf = (unit: ServingUnit): string => {
      const cost = routeCost({ way: 'server', unit }, workloadWith(), assumptions);
      return cost.isPriced ? '' : `${cost.obstacle}: ${cost.reason}`;
    };
    expect(reasonOf(withoutPrice)).toBe('not-in-data: No price of the H100 SXM is in our data.');
    expect(reasonOf(withoutPower)).toMatch(/^not-in-data: The power that the H100 SXM/);
  });
});

describe('a computer of one’s own', () => {
  const mac: ServingUnit = {
    ...roundUnit,
    deviceKind: 'unified',
    deviceName: 'M4 Max',
    deviceUsd: 4800,
    deviceWatts: 100,
  };

  it('costs only the electricity beyond idling when it is there anyway', () => {
    const cost = costOf({ way: 'computer', unit: mac, purchase: 'owned-already' }, { requestsPerDay: 2880 });
    // 2,880 × 300 tokens ÷ 1000 a second = 864 s a day, a hundredth of the time; 80 W beyond idling.
    expect(cost.usdPerMonth.likely).toBeCloseTo(0.08 * 730 * 0.01 * 0.15, 9);
    expect(cost.kind).toBe('own-computer');
  });

  it('costs its price as well when it is bought for this, without a server around it', () => {
    const cost = costOf({ way: 'computer', unit: mac, purchase: 'written-off' }, { requestsPerDay: 2880 });
    expect(partOf(cost, 'purchase')).toBeCloseTo(100, 9);
    expect(partOf(cost, 'electricity')).toBeCloseTo((0.02 + 0.0008) * 730 * 0.15, 9);
  });

  it('says how many requests it answers when there are more', () => {
    const route: Route = { way: 'computer', unit: mac, purchase: 'owned-already' };
    // 0.65 × 1000 ÷ 300 × 86,400 ÷ 3 = 62,400.
    expect(routeCost(route, workloadWith({ requestsPerDay: 62_400 }), likelyAssumptions).isPriced).toBe(true);
    const more = routeCost(route, workloadWith({ requestsPerDay: 62_401 }), likelyAssumptions);
    expect(more).toMatchObject({ isPriced: false });
    expect(more.isPriced ? '' : more.reason).toContain('about 62,400 such requests a day');
  });
});
