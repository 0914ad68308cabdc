import { describe, expect, it } from 'vitest';

import { priceListsOn, type ConditionalPrices } from '../../../../src/lib/cost/facts/dated-prices.ts';

const flat = (input: number): ConditionalPrices['prices'] => ({ input_mtok: input, output_mtok: 5 * input });
const from = (day: string, input: number): ConditionalPrices => ({
  constraint: { type: 'start_date', start_date: day },
  prices: flat(input),
});

describe('the prices of a day', () => {
  const promotion = [{ prices: flat(0.75) }, from('2027-01-01', 1.5)];

  it('are the introductory ones until the day of the rise, which is announced', () => {
    const { now, later } = priceListsOn(promotion, '2026-11-25');
    expect(now.prices).toEqual({ input: 0.75, output: 3.75 });
    expect(later).toEqual([{ from: '2027-01-01', prices: { input: 1.5, output: 7.5 }, tiers: [] }]);
  });

  it('are the new ones on the very day of the rise, with nothing more to come', () => {
    expect(priceListsOn(promotion, '2027-01-01')).toEqual({
      now: { prices: { input: 1.5, output: 7.5 }, tiers: [] },
      later: [],
    });
  });

  it('are the last that have started where there are several, and announced ones come in order of their days', () => {
    const steps = [
      from('2026-01-01', 4),
      from('2026-08-01', 2),
      from('2028-01-01', 3),
      from('2027-01-01', 1),
    ];
    const { now, later } = priceListsOn(steps, '2026-11-25');
    expect(now.prices.input).toBe(2);
    expect(later.map((list) => [list.from, list.prices.input])).toEqual([
      ['2027-01-01', 1],
      ['2028-01-01', 3],
    ]);
  });

  it('are the first on a day before all of them', () => {
    expect(priceListsOn([from('2026-01-01', 4), from('2026-08-01', 2)], '2025-01-01').now.prices.input).toBe(
      4,
    );
  });

  it('keep dear hours of the day beside the price of the other hours', () => {
    const peak: ConditionalPrices = {
      constraint: { type: 'time_of_date', start_time: '01:00:00Z', end_time: '04:00:00Z' },
      prices: flat(2),
    };
    expect(priceListsOn([{ prices: flat(1) }, peak], '2026-11-25').now).toEqual({
      prices: { input: 1, output: 5 },
      tiers: [],
      hours: [{ from: '01:00', to: '04:00', prices: { input: 2, output: 10 } }],
    });
  });
});

describe('the prices of long requests', () => {
  it('hold above each limit for every kind of token, with the plain price where a kind has no step', () => {
    const { now } = priceListsOn(
      [
        {
          prices: {
            input_mtok: {
              base: 2,
              tiers: [
                { start: 200_000, price: 4 },
                { start: 100_000, price: 3 },
              ],
            },
            cache_read_mtok: 0.2,
            cache_write_mtok: { base: 2.5, tiers: [{ start: 200_000, price: 5 }] },
            output_mtok: 10,
          },
        },
      ],
      '2026-11-25',
    );
    expect(now.prices).toEqual({ input: 2, output: 10, cachedInput: 0.2, cacheWrite: 2.5 });
    expect(now.tiers).toEqual([
      { aboveInputTokens: 100_000, prices: { input: 3, output: 10, cachedInput: 0.2, cacheWrite: 2.5 } },
      { aboveInputTokens: 200_000, prices: { input: 4, output: 10, cachedInput: 0.2, cacheWrite: 5 } },
    ]);
  });
});

describe('an entry without text', () => {
  it('is refused, because a price of zero would look like a gift', () => {
    expect(() => priceListsOn([{ prices: { input_audio_mtok: 3 } }], '2026-11-25')).toThrow(
      /no price for input/,
    );
  });
});
