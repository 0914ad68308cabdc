import { describe, expect, it } from 'vitest';
import { routeCost } from '../../../../src/lib/cost/bills/cost-at-rate.ts';
import type { PricedRouteCost } from '../../../../src/lib/cost/bills/route-cost.ts';
import type { RentalTerms, Route } from '../../../../src/lib/cost/bills/route.ts';
import type { Workload } from '../../../../src/lib/cost/workload/workload.ts';
import {
  assumptions,
  bySecond,
  likelyAssumptions,
  possible,
  roundUnit,
  twoCards,
  workloadWith,
} from '../examples.ts';

const machinesOnly = { withPeople: false } as const;
const rented = (terms: RentalTerms, unit = roundUnit, rental = twoCards): Route => ({
  way: 'rented',
  rental,
  terms,
  unit,
});

const costOf = (route: Route, changes: Partial<Workload> = {}): PricedRouteCost =>
  possible(routeCost(route, workloadWith(changes), likelyAssumptions, machinesOnly));

describe('rented machines', () => {
  it('are as many as the copies that the peak needs, rounded up', () => {
    // 100,000 × 300 ÷ 86,400 × 3 = 1,041.7 tokens a second at the peak; 0.65 × 1000 a copy: 2, and a spare: 3.
    // A machine of two cards has room for two copies: 2 machines × $5.90 × 730.
    const cost = costOf(rented('on-demand'), { requestsPerDay: 100_000 });
    expect(cost.usdPerMonth.likely).toBeCloseTo(2 * 5.9 * 730, 9);
    expect(cost.machines?.machines.likely).toBe(2);
    expect(cost.machines?.replicas.likely).toBe(4);
    expect(cost.machines?.devices.likely).toBe(4);
    expect(cost.machines?.peakRequestsPerSecond.likely).toBeCloseTo(3.472, 3);
  });

  it('show how busy the paid copies are on average', () => {
    // 347.2 tokens a second on average over 4 copies of 1000.
    const { machines } = costOf(rented('on-demand'), { requestsPerDay: 100_000 });
    expect(machines?.utilisation.likely).toBeCloseTo(0.0868, 4);
    expect(machines?.replicaRequestsPerDay.likely).toBe(288_000);
  });

  it('cost the same at 10 requests a day as at 1,000', () => {
    expect(costOf(rented('on-demand'), { requestsPerDay: 10 }).usdPerMonth).toEqual(
      costOf(rented('on-demand'), { requestsPerDay: 1000 }).usdPerMonth,
    );
  });

  it('are fewer where requests can wait for a quiet hour', () => {
    const busy = { requestsPerDay: 1_000_000 };
    expect(costOf(rented('on-demand'), { ...busy, batchShare: 0.5 }).usdPerMonth.likely).toBeLessThan(
      costOf(rented('on-demand'), busy).usdPerMonth.likely,
    );
  });

  it('cost their own price as spot and for a year, with a warning', () => {
    expect(costOf(rented('spot')).usdPerMonth.likely).toBeCloseTo(2.5 * 730, 9);
    expect(costOf(rented('spot')).warnings.join(' ')).toContain('taken away');
    expect(costOf(rented('reserved')).usdPerMonth.likely).toBeCloseTo(4 * 730, 9);
    expect(costOf(rented('reserved')).warnings.join(' ')).toContain('whole year');
  });

  it('have no bill without a price for the terms in our data', () => {
    const { spotUsdPerHour: _, ...withoutSpot } = twoCards;
    const cost = routeCost(rented('spot', roundUnit, withoutSpot), workloadWith(), assumptions);
    expect(cost).toMatchObject({
      isPriced: false,
      kind: 'rented-spot',
      obstacle: 'not-in-data',
      reason: 'No price of A cloud for spot machines is in our data.',
    });
  });

  it('are not possible when one machine does not hold a copy', () => {
    const cost = routeCost(
      rented('on-demand', { ...roundUnit, deviceCount: 4 }),
      workloadWith(),
      assumptions,
    );
    expect(cost).toMatchObject({
      isPriced: false,
      obstacle: 'impossible',
      reason: 'One copy takes 4 devices, and h100-2 has 2.',
    });
  });
});

describe('office hours', () => {
  it('are paid for the hours of the assumption', () => {
    expect(costOf(rented('office-hours')).usdPerMonth.likely).toBeCloseTo(5.9 * 174, 9);
    expect(costOf(rented('office-hours')).machines?.paidHours.likely).toBe(174);
  });

  it('carry all requests of the month, so that the peak is no less than that of the hours', () => {
    // 730 ÷ 174 = 4.2 times the mean, above the peak of 3.
    const { machines } = costOf(rented('office-hours'), { requestsPerDay: 86_400 });
    expect(machines?.peakRequestsPerSecond.likely).toBeCloseTo(730 / 174, 9);
  });
});

describe('scaled to zero', () => {
  const route = rented('scale-to-zero', roundUnit, bySecond);

  it('pays the start, the work and the wait of each call', () => {
    // 100 × (60 + 3 + 5) = 6,800 of 86,400 seconds.
    expect(costOf(route, { requestsPerDay: 100 }).usdPerMonth.likely).toBeCloseTo(
      (6800 / 86_400) * 4 * 730,
      9,
    );
  });

  it('never pays more than one machine that is on all the time, until the load needs more', () => {
    expect(costOf(route, { requestsPerDay: 10_000 }).usdPerMonth.likely).toBeCloseTo(4 * 730, 9);
    // A machine carries 0.65 × 1000 ÷ 300 × 86,400 = 187,200 a day.
    expect(costOf(route, { requestsPerDay: 374_400 }).usdPerMonth.likely).toBeCloseTo(2 * 4 * 730, 6);
  });

  it('says how long the first call waits', () => {
    expect(costOf(route).warnings.join(' ')).toContain('about 60 seconds');
  });

  it('has no bill on a machine without a price by the second in our data', () => {
    const cost = routeCost(rented('scale-to-zero'), workloadWith(), assumptions);
    expect(cost).toMatchObject({
      isPriced: false,
      obstacle: 'not-in-data',
      reason: 'No price by the second of A cloud for this machine is in our data.',
    });
  });
});
