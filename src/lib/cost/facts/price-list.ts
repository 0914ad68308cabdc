import type { ApiOffer } from './api-offer.ts';
import type { PriceList, TokenPrices } from './token-prices.ts';

/** Prices with the share of the day in which they hold; the shares add up to 1. */
export interface PricesAtHours {
  readonly prices: TokenPrices;
  readonly shareOfDay: number;
}

/**
 * Returns the prices that hold on a day, YYYY-MM-DD: the latest announced change that has begun, or today’s.
 *
 * @example a price that doubles on 2027-01-01 is the present one on 2026-12-31.
 */
export function priceListOn({ now, later }: ApiOffer, day: string): PriceList {
  // Days of this form are in order as text. The first that has not begun ends the search, since they are sorted.
  const begun = later.filter(({ from }) => from <= day);
  return begun.reduce<PriceList & { readonly from?: string }>(
    (latest, change) => (change.from >= (latest.from ?? '') ? change : latest),
    now,
  );
}

/**
 * Returns what a request with so many input tokens pays through the day. The whole request pays the prices of the
 * highest tier that it exceeds, at every hour, since no host has both tiers and hours.
 *
 * @source the price pages of Google, OpenAI and xAI, which name the tier for the request, not for the tokens above it.
 * @example 300,000 tokens with a tier above 200,000: the tier’s prices for all 300,000.
 */
export function pricesFor(list: PriceList, inputTokens: number): readonly PricesAtHours[] {
  const exceeded = list.tiers.filter(({ aboveInputTokens }) => inputTokens > aboveInputTokens);
  const [highest] = exceeded.toSorted((a, b) => b.aboveInputTokens - a.aboveInputTokens);
  if (highest) return [{ prices: highest.prices, shareOfDay: 1 }];
  const hours = (list.hours ?? []).map(({ from, to, prices }) => ({
    prices,
    shareOfDay: shareOfDay(from, to),
  }));
  const rest = 1 - hours.reduce((sum, one) => sum + one.shareOfDay, 0);
  return rest > 1e-9 ? [{ prices: list.prices, shareOfDay: rest }, ...hours] : hours;
}

const MINUTES_PER_DAY = 24 * 60;

/** Example: 22:00 to 04:00 is a quarter of the day. */
function shareOfDay(from: string, to: string): number {
  const minutes = minuteOf(to) - minuteOf(from);
  return (minutes > 0 ? minutes : minutes + MINUTES_PER_DAY) / MINUTES_PER_DAY;
}

function minuteOf(time: string): number {
  const [hours = '', minutes = ''] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
