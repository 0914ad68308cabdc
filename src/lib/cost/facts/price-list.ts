import type { ApiOffer } from './api-offer.ts';
import type { PriceList, TokenPrices } from './token-prices.ts';

/** Prices and the share of the day in which they hold. The shares of a list add up to 1. */
export interface PricesAtHours {
  readonly prices: TokenPrices;
  /** More than 0, at most 1. */
  readonly shareOfDay: number;
}

/**
 * Returns the prices that hold on a day, YYYY-MM-DD: the latest announced change that has begun, or today’s.
 *
 * @example $0.15 now and $0.30 from 2027-01-01: 0.15 on 2026-12-31, 0.30 a day later.
 */
export function priceListOn({ now, later }: ApiOffer, day: string): PriceList {
  // Days in this form sort as text.
  const begun = later.filter(({ from }) => from <= day);
  return begun.reduce<PriceList & { readonly from?: string }>(
    (latest, change) => (change.from >= (latest.from ?? '') ? change : latest),
    now,
  );
}

/**
 * Returns the prices that a request of this many input tokens pays through the day. The whole request is billed at the
 * highest tier that it exceeds, at every hour: no provider has both tiers and hours.
 *
 * @source the price pages of Google, OpenAI and xAI, which apply the tier to the request, not to the tokens above it.
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

/** 22:00 to 04:00 is a quarter of the day. */
function shareOfDay(from: string, to: string): number {
  const minutes = minuteOf(to) - minuteOf(from);
  return (minutes > 0 ? minutes : minutes + MINUTES_PER_DAY) / MINUTES_PER_DAY;
}

function minuteOf(time: string): number {
  const [hours = '', minutes = ''] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
