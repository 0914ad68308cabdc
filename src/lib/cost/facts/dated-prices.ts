import type { PriceHours, PriceList, PriceTier, TokenPrices } from './token-prices.ts';

/** A price that rises for requests with more than `start` tokens of input, as price collections write it. */
interface TieredPrice {
  readonly base: number;
  readonly tiers: readonly { readonly start: number; readonly price: number }[];
}

/** US dollars per million tokens under the names that price collections use: `input_mtok`, `cache_read_mtok` … */
type NamedPrices = Readonly<Record<string, number | TieredPrice | undefined>>;

/** Prices that hold always, from a day on, or between two times of every day (UTC, `HH:MM:SSZ`). */
export interface ConditionalPrices {
  readonly constraint?:
    | { readonly type: 'start_date'; readonly start_date: string }
    | { readonly type: 'time_of_date'; readonly start_time: string; readonly end_time: string }
    | undefined;
  readonly prices: NamedPrices;
}

/**
 * Returns the price list that holds on a day (YYYY-MM-DD, a day in UTC) and those announced for later, earliest first.
 * Where several conditions are met, the last in the list wins. Prices for hours of the day belong to the start date
 * before them. A day before all start dates gets the first entry.
 *
 * @throws {Error} when an entry has no price for input or output text.
 * @example $0.75 always and $1.50 from 2027-01-01: on 2026-11-25, 0.75 now and 1.50 later.
 */
export function priceListsOn(
  conditions: readonly ConditionalPrices[],
  day: string,
): { readonly now: PriceList; readonly later: readonly (PriceList & { readonly from: string })[] } {
  const started = conditions.findLastIndex(
    ({ constraint }) =>
      constraint === undefined || (constraint.type === 'start_date' && constraint.start_date <= day),
  );
  const later = conditions.flatMap(({ constraint }, index) =>
    constraint?.type === 'start_date' && constraint.start_date > day
      ? [{ from: constraint.start_date, ...priceListAt(conditions, index) }]
      : [],
  );
  return {
    now: priceListAt(conditions, Math.max(started, 0)),
    later: later.sort((a, b) => a.from.localeCompare(b.from)),
  };
}

function priceListAt(conditions: readonly ConditionalPrices[], index: number): PriceList {
  const named = conditions[index]?.prices ?? {};
  const hours = conditions
    .slice(index + 1)
    .flatMap(({ constraint, prices }): PriceHours[] =>
      constraint?.type === 'time_of_date'
        ? [
            {
              from: clock(constraint.start_time),
              to: clock(constraint.end_time),
              prices: pricesIn(prices, 0),
            },
          ]
        : [],
    )
    .reverse();
  return { prices: pricesIn(named, 0), tiers: tiersIn(named), ...(hours.length > 0 ? { hours } : {}) };
}

function tiersIn(named: NamedPrices): readonly PriceTier[] {
  const starts = Object.values(named).flatMap((price) =>
    typeof price === 'object' ? price.tiers.map(({ start }) => start) : [],
  );
  return [...new Set(starts)]
    .sort((a, b) => a - b)
    .map((start) => ({ aboveInputTokens: start, prices: pricesIn(named, start + 1) }));
}

function pricesIn(named: NamedPrices, inputTokens: number): TokenPrices {
  const of = (name: string): number | undefined => priceAt(named[name], inputTokens);
  const input = of('input_mtok');
  const output = of('output_mtok');
  if (input === undefined || output === undefined) {
    throw new Error('it has no price for input and output text');
  }
  const cachedInput = of('cache_read_mtok');
  const cacheWrite = of('cache_write_mtok');
  return {
    input,
    output,
    ...(cachedInput === undefined ? {} : { cachedInput }),
    ...(cacheWrite === undefined ? {} : { cacheWrite }),
  };
}

function priceAt(price: number | TieredPrice | undefined, inputTokens: number): number | undefined {
  if (typeof price !== 'object') return price;
  return price.tiers
    .filter(({ start }) => inputTokens > start)
    .reduce<{ start: number; price: number }>((best, tier) => (tier.start > best.start ? tier : best), {
      start: -1,
      price: price.base,
    }).price;
}

function clock(time: string): string {
  return time.slice(0, 5);
}
