import type { ApiOffer } from '../facts/api-offer.ts';
import { priceListOn, pricesFor } from '../facts/price-list.ts';
import { requestPrice, type TokenPartId } from './request-price.ts';
import { cacheableWorkload, requestTokens, type Workload } from './workload.ts';

/** What one request costs in US dollars, by kind of tokens, in some hours of the day. */
export interface RequestPriceInHours {
  readonly price: Readonly<Record<TokenPartId, number>>;
  /** Which part of the day these are: 0 to 1. */
  readonly shareOfDay: number;
}

/**
 * Returns what one request costs at an offer on a day (YYYY-MM-DD), for each price that holds in some of its hours; the
 * shares of the day add up to 1. A beginning too short for the host’s cache is not counted as repeated.
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
