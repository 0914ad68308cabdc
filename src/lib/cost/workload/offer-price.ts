import type { ApiOffer } from '../facts/api-offer.ts';
import { priceListOn, pricesFor } from '../facts/price-list.ts';
import { requestPrice, type TokenPartId } from './request-price.ts';
import { cacheableWorkload, requestTokens, type Workload } from './workload.ts';

/** What one request costs in US dollars, by kind of token, in some hours of the day. */
export interface RequestPriceInHours {
  readonly price: Readonly<Record<TokenPartId, number>>;
  /** The share of the day that these hours are: more than 0, at most 1. */
  readonly shareOfDay: number;
}

/**
 * Returns what one request costs at an offer on a day (YYYY-MM-DD): one price, or one for each price of the day’s
 * hours, whose shares add up to 1. A prefix too short for the provider’s cache does not count as repeated.
 *
 * @example 750 new and 750 cached tokens at $2 and $0.20, 300 of output at $10 a million: one price, $0.00465 in all.
 */
export function requestPrices(
  offer: ApiOffer,
  day: string,
  workload: Workload,
): readonly RequestPriceInHours[] {
  const tokens = requestTokens(cacheableWorkload(workload, offer.leastCachedTokens));
  return pricesFor(priceListOn(offer, day), workload.inputTokens).map(({ prices, shareOfDay }) => ({
    price: requestPrice(tokens, prices),
    shareOfDay,
  }));
}
