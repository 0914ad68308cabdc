import { describe, expect, it } from 'vitest';
import type { ApiOffer } from '../../../../src/lib/cost/facts/api-offer.ts';
import { routeCost } from '../../../../src/lib/cost/bills/cost-at-rate.ts';
import { priceListOn, pricesFor } from '../../../../src/lib/cost/facts/price-list.ts';
import type { PricedRouteCost } from '../../../../src/lib/cost/bills/route-cost.ts';
import type { Workload } from '../../../../src/lib/cost/workload/workload.ts';
import { assumptions, hosted, possible, sonnet, workloadWith } from '../examples.ts';

const DAY = '2026-11-25';

const costOf = (offer: ApiOffer, workload: Workload, day = DAY): PricedRouteCost =>
  possible(routeCost({ way: 'api', offer, day }, workload, assumptions, { withPeople: false }));

const likely = (offer: ApiOffer, workload: Workload, day = DAY): number =>
  costOf(offer, workload, day).usdPerMonth.likely;

const perRequest = (offer: ApiOffer, workload: Workload): number =>
  costOf(offer, workload).usdPerRequest.likely;

describe('prices of a day', () => {
  const doubling: ApiOffer = {
    ...hosted,
    later: [{ from: '2027-01-01', prices: { input: 0.3, output: 1.2 }, tiers: [] }],
  };

  it('are the present ones until an announced change begins', () => {
    expect(priceListOn(doubling, '2026-12-31').prices.input).toBe(0.15);
    expect(priceListOn(doubling, '2027-01-01').prices.input).toBe(0.3);
    expect(likely(doubling, workloadWith(), '2027-02-01')).toBeCloseTo(
      2 * likely(doubling, workloadWith()),
      9,
    );
  });

  it('are announced in a warning before they change, and no longer after', () => {
    expect(costOf(doubling, workloadWith()).warnings.join(' ')).toContain('from 2027-01-01 on');
    expect(costOf(doubling, workloadWith(), '2027-02-01').warnings.join(' ')).not.toContain('2027-01-01');
  });

  it('say that they were only announced while nobody has looked whether they came', () => {
    const said = (offer: ApiOffer): string => costOf(offer, workloadWith()).warnings.join(' ');
    expect(said({ ...hosted, pricesDueSince: '2026-11-01' })).toContain(
      'announced these prices for 2026-11-01; nobody has looked since whether they came.',
    );
    expect(said(hosted)).not.toContain('announced');
  });

  it('come with a warning when the model has been taken away', () => {
    const retired = { ...hosted, retires: '2026-10-01' };
    expect(costOf(retired, workloadWith()).warnings.join(' ')).toContain('Check that it is still on sale');
    expect(costOf({ ...hosted, retires: '2027-10-01' }, workloadWith()).warnings.join(' ')).toContain(
      'away on 2027-10-01',
    );
  });
});

describe('a long request', () => {
  const tiered: ApiOffer = {
    ...hosted,
    now: {
      prices: { input: 1, output: 4 },
      tiers: [
        { aboveInputTokens: 200_000, prices: { input: 2, output: 6 } },
        { aboveInputTokens: 500_000, prices: { input: 3, output: 8 } },
      ],
    },
  };

  it('pays the higher price for all of its tokens, from one token above the limit on', () => {
    const uncached = { cachedShare: 0, outputTokens: 1000 };
    expect(perRequest(tiered, workloadWith({ ...uncached, inputTokens: 200_000 }))).toBeCloseTo(0.204, 9);
    expect(perRequest(tiered, workloadWith({ ...uncached, inputTokens: 200_001 }))).toBeCloseTo(0.406002, 9);
  });

  it('pays the highest tier that it exceeds', () => {
    expect(pricesFor(tiered.now, 600_000).map(({ prices }) => prices.input)).toEqual([3]);
  });
});

describe('prices by the hour', () => {
  const byHour: ApiOffer = {
    ...hosted,
    now: {
      prices: { input: 1, output: 1 },
      tiers: [],
      hours: [{ from: '22:00', to: '04:00', prices: { input: 3, output: 3 } }],
    },
  };

  it('make a range from the cheapest to the dearest hour, spread evenly in between', () => {
    const { usdPerMonth } = costOf(byHour, workloadWith({ cachedShare: 0, requestsPerDay: 1000 }));
    const atOne = ((1800 * 1000 * 365) / 12) * 1e-6;
    expect(usdPerMonth.low).toBeCloseTo(atOne, 9);
    // A quarter of the day at three times the price: 0.75 + 0.25 × 3.
    expect(usdPerMonth.likely).toBeCloseTo(1.5 * atOne, 9);
    expect(usdPerMonth.high).toBeCloseTo(3 * atOne, 9);
  });
});

describe('a cache', () => {
  it('is written for those that miss, at the price of a write', () => {
    // 750 new at $2, 675 read at $0.20, 75 written at $2.50, 300 out at $10.
    const missing = workloadWith({ cacheMissShare: 0.1 });
    expect(perRequest(sonnet, missing)).toBeCloseTo(0.0015 + 0.000135 + 0.0001875 + 0.003, 12);
  });

  it('is advised against where writing costs more than reading saves', () => {
    const warned = costOf(sonnet, workloadWith({ cacheMissShare: 0.95 })).warnings.join(' ');
    expect(warned).toContain('leave caching off');
    expect(costOf(sonnet, workloadWith({ cacheMissShare: 0.1 })).warnings.join(' ')).not.toContain(
      'caching off',
    );
  });

  it('is said to be mostly empty at few requests a day', () => {
    const few = costOf(sonnet, workloadWith({ requestsPerDay: 10, cacheMissShare: 0.1 }));
    expect(few.warnings.join(' ')).toContain('empty for 97 %');
    const many = costOf(sonnet, workloadWith({ requestsPerDay: 10_000, cacheMissShare: 0.1 }));
    expect(many.warnings.join(' ')).not.toContain('empty for');
  });

  it('saves nothing where the host gives no discount, and the reader is told', () => {
    expect(likely(hosted, workloadWith({ cachedShare: 0.9 }))).toBeCloseTo(
      likely(hosted, workloadWith({ cachedShare: 0 })),
      9,
    );
    expect(costOf(hosted, workloadWith()).warnings.join(' ')).toContain('no discount for repeated input');
  });

  it('saves nothing where the repeated part is too short for it, and the reader is told', () => {
    const choosy: ApiOffer = { ...sonnet, leastCachedTokens: 1024 };
    const short = workloadWith();
    expect(likely(choosy, short)).toBeCloseTo(likely(choosy, workloadWith({ cachedShare: 0 })), 9);
    expect(costOf(choosy, short).warnings).toEqual([
      'Anthropic caches 1,024 tokens or more. The 750 that repeat here cost the full price.',
    ]);
    const long = workloadWith({ cachedShare: 0.7 });
    expect(likely(choosy, long)).toBeCloseTo(likely(sonnet, long), 9);
    expect(costOf(choosy, long).warnings).toEqual([]);
  });
});

describe('reasoning', () => {
  it('is billed as output, as a part of its own', () => {
    const { parts } = costOf(sonnet, workloadWith({ reasoningTokens: 600 }));
    const usd = Object.fromEntries(parts.map(({ id, usdPerMonth }) => [id, usdPerMonth.likely]));
    expect(usd['reasoning']).toBeCloseTo(2 * (usd['output'] ?? 0), 9);
  });
});

describe('requests that can wait', () => {
  it('pay the batch price for their share', () => {
    const all = likely(sonnet, workloadWith());
    expect(likely(sonnet, workloadWith({ batchShare: 1 }))).toBeCloseTo(all / 2, 9);
    expect(likely(sonnet, workloadWith({ batchShare: 0.4 }))).toBeCloseTo(0.8 * all, 9);
  });

  it('cost as much as the others where no batch price is published, and the reader is told', () => {
    const cost = costOf(hosted, workloadWith({ batchShare: 1 }));
    expect(cost.usdPerMonth.likely).toBeCloseTo(likely(hosted, workloadWith()), 9);
    expect(cost.warnings.join(' ')).toContain('no price for requests that can wait');
  });
});

describe('people', () => {
  const route = { way: 'api', offer: hosted, day: DAY } as const;

  it('are a part of their own that the number of requests does not change', () => {
    const [few, many] = [10, 10_000].map((requestsPerDay) =>
      possible(routeCost(route, workloadWith({ requestsPerDay }), assumptions)).parts.find(
        ({ id }) => id === 'people',
      ),
    );
    expect(few?.usdPerMonth).toEqual({ low: 0, likely: 180, high: 560 });
    expect(many).toEqual(few);
  });

  it('are left out of a bill that says so', () => {
    const bare = costOf(hosted, workloadWith());
    expect(bare.label).toBe('machines only');
    expect(bare.assumptions).toEqual([]);
  });
});
