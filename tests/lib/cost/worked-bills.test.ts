import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../../src/integrations/fact-files.ts';
import { routeCost } from '../../../src/lib/cost/bills/cost-at-rate.ts';
import { publishedBillUsd } from '../../../src/lib/cost/questions/published-bill-sum.ts';
import { WorkedBillSchema } from '../../../src/lib/catalog/market/published-bill.ts';
import {
  assumptions,
  hosted,
  likelyAssumptions,
  possible,
  roundUnit,
  sonnet,
  twoCards,
  workloadWith,
} from './examples.ts';

const bills = readFactFiles('src/content/bills', WorkedBillSchema);

describe('published bills', () => {
  it.each(bills)('$name: our sum is the published one, as it is rounded', (bill) => {
    const ours = publishedBillUsd(bill);
    expect(Math.abs(ours - bill.publishedUsd)).toBeLessThanOrEqual(bill.roundedTo / 2 + 1e-9);
  });

  it('are of both kinds, with and without a cache', () => {
    expect(bills.filter(({ kind }) => kind === 'rent').length).toBeGreaterThan(1);
    expect(
      bills.filter((bill) => bill.kind === 'tokens' && bill.tokens.cachedInput !== undefined).length,
    ).toBeGreaterThan(1);
  });
});

describe('the worked example of 1,500 and 300 tokens', () => {
  const usd = (offer: typeof sonnet, requestsPerDay: number): number =>
    possible(
      routeCost({ way: 'api', offer, day: '2026-11-25' }, workloadWith({ requestsPerDay }), assumptions, {
        withPeople: false,
      }),
    ).usdPerMonth.likely;

  it('costs $1.41, $141.44 and $14,143.75 a month with Claude Sonnet 5', () => {
    expect(usd(sonnet, 10)).toBeCloseTo(1.414375, 9);
    expect(usd(sonnet, 1000)).toBeCloseTo(141.4375, 9);
    expect(usd(sonnet, 100_000)).toBeCloseTo(14_143.75, 7);
  });

  it('costs $0.12, $12.32 and $1,231.88 with gpt-oss 120B at a host', () => {
    expect(usd(hosted, 10)).toBeCloseTo(0.1231875, 9);
    expect(usd(hosted, 1000)).toBeCloseTo(12.31875, 9);
    expect(usd(hosted, 100_000)).toBeCloseTo(1231.875, 7);
  });

  it('costs $4,307 on two H100 at $2.95 an hour, whatever the number of requests', () => {
    const route = { way: 'rented', rental: twoCards, terms: 'on-demand', unit: roundUnit } as const;
    for (const requestsPerDay of [10, 1000]) {
      const cost = possible(
        routeCost(route, workloadWith({ requestsPerDay }), likelyAssumptions, { withPeople: false }),
      );
      expect(cost.usdPerMonth.likely).toBeCloseTo(4307, 9);
    }
  });
});
