import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { isBill, type Bill } from '../../../src/lib/cost/bills/bill.ts';
import { breakEven, type CheaperInterval } from '../../../src/lib/cost/questions/break-even.ts';
import { costAtRate, routeCost } from '../../../src/lib/cost/bills/cost-at-rate.ts';
import { routeBill } from '../../../src/lib/cost/bills/route-bill.ts';
import type { Route } from '../../../src/lib/cost/bills/route.ts';
import type { Workload } from '../../../src/lib/cost/workload/workload.ts';
import { endlessRoutes, offers, prices, routes, workloads } from './arbitrary-routes.ts';
import { assumptions, possible, sonnet } from './examples.ts';

const ENDS = ['low', 'likely', 'high'] as const;

function billOf(route: Route, workload: Workload): Bill {
  const bill = routeBill(route, { workload, assumptions });
  if (!isBill(bill)) throw new Error(bill.reason);
  return bill;
}

const withoutPeople = { withPeople: false } as const;

describe('a bill', () => {
  test.prop([routes, workloads, fc.integer({ min: 1, max: 1000 })])(
    'never falls when requests are added',
    (route, workload, more) => {
      const bill = billOf(route, workload);
      for (const end of ENDS) {
        const few = bill.usdAt(workload.requestsPerDay, end);
        expect(bill.usdAt(workload.requestsPerDay + more, end)).toBeGreaterThanOrEqual(few * (1 - 1e-12));
      }
    },
  );

  test.prop([routes, workloads])('is the sum of its parts, at every end and in order', (route, workload) => {
    const bill = billOf(route, workload);
    const cost = costAtRate(bill, Math.min(workload.requestsPerDay, bill.mostRequestsPerDay ?? Infinity));
    const { usdPerMonth, parts } = possible(cost);
    for (const end of ENDS) {
      const sum = parts.reduce((total, part) => total + part.usdPerMonth[end], 0);
      expect(usdPerMonth[end]).toBe(sum);
      const rate = Math.min(workload.requestsPerDay, bill.mostRequestsPerDay ?? Infinity);
      expect(bill.usdAt(rate, end)).toBeCloseTo(sum, 6);
    }
    expect(usdPerMonth.low).toBeLessThanOrEqual(usdPerMonth.likely * (1 + 1e-12));
    expect(usdPerMonth.likely).toBeLessThanOrEqual(usdPerMonth.high * (1 + 1e-12));
  });

  test.prop([endlessRoutes, workloads])('is a straight line between two of its steps', (route, workload) => {
    const bill = billOf(route, workload);
    for (const end of ENDS) {
      const most = 50_000;
      const steps = [0, ...new Set(bill.stepsBelow(most, end)), most].toSorted((a, b) => a - b).slice(0, 40);
      for (const [place, from] of steps.entries()) {
        const to = steps[place + 1];
        if (to === undefined || to - from < 1e-6) continue;
        const at = (part: number): number => bill.usdAt(from + part * (to - from), end);
        expect(at(0.5)).toBeCloseTo((at(0.25) + at(0.75)) / 2, 5);
      }
    }
  });
});

describe('a price by the token', () => {
  const bigTokens = fc.record({
    fresh: fc.integer({ min: 0, max: 100_000 }),
    repeated: fc.integer({ min: 0, max: 100_000 }),
    output: fc.integer({ min: 1, max: 100_000 }),
    requestsPerDay: fc.integer({ min: 1, max: 1_000_000 }),
  });

  test.prop([prices, bigTokens])(
    'is exact to the cent: whole numbers of a billionth of a dollar give the same bill',
    (list, { fresh, repeated, output, requestsPerDay }) => {
      fc.pre(fresh + repeated > 0);
      const workload = {
        ...workloadOf(fresh + repeated, output),
        cachedShare: repeated / (fresh + repeated),
        requestsPerDay,
      };
      const offer = { ...sonnet, now: { prices: list, tiers: [] } };
      const cost = possible(
        routeCost({ way: 'api', offer, day: '2026-11-25' }, workload, assumptions, withoutPeople),
      );
      // A thousandth of a dollar for a million tokens is a billionth of a dollar for one token.
      const nano = (usdPerMillion: number): bigint => BigInt(Math.round(usdPerMillion * 1000));
      const request =
        BigInt(fresh) * nano(list.input) +
        BigInt(repeated) * nano(list.cachedInput ?? list.input) +
        BigInt(output) * nano(list.output);
      const twelfths = request * BigInt(requestsPerDay) * 365n;
      const cents = Number(twelfths / 12n / 10_000n) / 1000;
      expect(Math.abs(cost.usdPerMonth.likely * 100 - cents)).toBeLessThan(0.01);
    },
  );

  function workloadOf(inputTokens: number, outputTokens: number): Workload {
    return {
      requestsPerDay: 1,
      inputTokens,
      outputTokens,
      reasoningTokens: 0,
      cachedShare: 0,
      cacheMissShare: 0,
      batchShare: 0,
      growthPerMonth: 0,
      leastTokensPerSecond: 20,
    };
  }

  const usd = (offer: typeof sonnet, workload: Workload): number =>
    possible(routeCost({ way: 'api', offer, day: '2026-11-25' }, workload, assumptions, withoutPeople))
      .usdPerMonth.likely;

  test.prop([prices, workloads])(
    'is never higher with a cache, unless its write or its read costs more than other input',
    (list, workload) => {
      fc.pre((list.cacheWrite ?? 0) <= list.input && (list.cachedInput ?? 0) <= list.input);
      const offer = { ...sonnet, now: { prices: list, tiers: [] } };
      expect(usd(offer, workload)).toBeLessThanOrEqual(
        usd(offer, { ...workload, cachedShare: 0 }) * (1 + 1e-12),
      );
    },
  );

  test.prop([offers, workloads])('is never higher for requests that can wait', (offer, workload) => {
    expect(usd(offer, workload)).toBeLessThanOrEqual(
      usd(offer, { ...workload, batchShare: 0 }) * (1 + 1e-12),
    );
  });
});

describe('a mixed route', () => {
  test.prop([endlessRoutes, endlessRoutes, workloads])(
    'with all requests on one side costs what that side costs alone',
    (first, second, workload) => {
      for (const [firstShare, alone] of [
        [1, first],
        [0, second],
      ] as const) {
        const mixed = possible(routeCost({ way: 'mixed', first, second, firstShare }, workload, assumptions));
        expect(mixed.usdPerMonth).toEqual(possible(routeCost(alone, workload, assumptions)).usdPerMonth);
      }
    },
  );
});

describe('a break-even', () => {
  test.prop([endlessRoutes, endlessRoutes, workloads])(
    'is where one bill becomes the lower one, and was not before',
    (one, other, workload) => {
      const [first, second] = [billOf(one, workload), billOf(other, workload)];
      const sign = (rate: number): number =>
        Math.sign(first.usdAt(rate, 'likely') - second.usdAt(rate, 'likely'));
      for (const crossing of breakEven(first, second, 20_000).crossings) {
        const [before, after] = [sign(crossing * (1 - 1e-7)), sign(crossing * (1 + 1e-7))];
        // Before it both may cost the same for a while: where one took over from the other is then the end of that.
        expect(after).not.toBe(0);
        expect(before).not.toBe(after);
      }
    },
  );

  test.prop([routes, routes, workloads])(
    'agrees with the two bills at every whole number of requests',
    (one, other, workload) => {
      const [first, second] = [billOf(one, workload), billOf(other, workload)];
      const most = 1500;
      const { intervals } = breakEven(first, second, most);
      const wrong = Array.from({ length: most }, (_, place) => place + 1).filter((rate) => {
        const cheaper = cheaperAt(first, second, rate);
        const isNear = ({ from, to }: CheaperInterval): boolean =>
          from * (1 - 1e-9) <= rate && rate <= to * (1 + 1e-9);
        return cheaper !== 'near' && !intervals.some((one) => isNear(one) && one.cheaper === cheaper);
      });
      expect(wrong).toEqual([]);
    },
  );
});

function cheaperAt(first: Bill, second: Bill, rate: number): CheaperInterval['cheaper'] | 'near' {
  const carries = (bill: Bill): boolean => rate <= (bill.mostRequestsPerDay ?? Infinity);
  if (!carries(first) || !carries(second))
    return carries(first) ? 'first' : carries(second) ? 'second' : 'none';
  const [a, b] = [first.usdAt(rate, 'likely'), second.usdAt(rate, 'likely')];
  if (Math.abs(a - b) <= 1e-9 * Math.max(a, b)) return 'near';
  return a < b ? 'first' : 'second';
}
