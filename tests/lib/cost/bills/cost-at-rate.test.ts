import { describe, expect, it } from 'vitest';
import { routeCost } from '../../../../src/lib/cost/bills/cost-at-rate.ts';
import {
  assumptions,
  hosted,
  likelyAssumptions,
  possible,
  roundUnit,
  sonnet,
  twoCards,
  workloadWith,
} from '../examples.ts';

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

  it('costs $10,414 on two of these machines with 20 hours of people at $90', () => {
    const route = { way: 'rented', rental: twoCards, terms: 'on-demand', unit: roundUnit } as const;
    const { usdPerMonth } = possible(
      routeCost(route, workloadWith({ requestsPerDay: 100_000 }), likelyAssumptions),
    );
    expect(usdPerMonth.likely).toBeCloseTo(10_414, 9);
  });

  it('costs $0.00465 a request and $2.58 a million tokens, and nothing without requests', () => {
    const costOf = (requestsPerDay: number): { request: number; million: number } => {
      const { usdPerRequest, usdPerMillionTokens } = possible(
        routeCost(
          { way: 'api', offer: sonnet, day: '2026-11-25' },
          workloadWith({ requestsPerDay }),
          assumptions,
          { withPeople: false },
        ),
      );
      return { request: usdPerRequest.likely, million: usdPerMillionTokens.likely };
    };
    expect(costOf(1000).request).toBeCloseTo(0.00465, 12);
    expect(costOf(1000).million).toBeCloseTo(2.5833, 4);
    expect(costOf(0)).toEqual({ request: 0, million: 0 });
  });
});
