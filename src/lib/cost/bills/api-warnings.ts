import type { ApiOffer } from '../facts/api-offer.ts';
import { priceListOn, pricesFor } from '../facts/price-list.ts';
import { requestPrices } from '../workload/offer-price.ts';
import { cacheableWorkload, expectedCacheMissShare, type Workload } from '../workload/workload.ts';
import type { ApiRoute } from './route.ts';

/**
 * Returns what a reader should know about a price by the token, a sentence each: a model that is retired, prices that
 * change or were only announced, a discount that the provider does not give, a prefix too short for its cache, a cache that costs more than it
 * saves or is mostly empty.
 *
 * @example An offer of A host that retires on 2027-10-01, a month before: “A host takes this model away on 2027-10-01.”
 */
export function apiWarnings(
  { offer, day }: ApiRoute,
  workload: Workload,
  requestsPerDay: number,
): readonly string[] {
  return [
    ...retirement(offer, day),
    ...priceChanges(offer, day),
    ...caching(offer, day, workload, requestsPerDay),
    ...(workload.batchShare > 0 && offer.batchFactor === undefined
      ? [
          `${offer.host} publishes no price for requests that can wait, so they cost as much as the others here.`,
        ]
      : []),
  ];
}

function retirement({ host, retires }: ApiOffer, day: string): readonly string[] {
  if (retires === undefined) return [];
  return retires <= day
    ? [
        `${host} gave ${retires} as the day on which it takes this model away. Check that it is still on sale.`,
      ]
    : [`${host} takes this model away on ${retires}.`];
}

function priceChanges({ host, later, pricesDueSince }: ApiOffer, day: string): readonly string[] {
  return [
    ...(pricesDueSince === undefined
      ? []
      : [`${host} announced these prices for ${pricesDueSince}; nobody has looked since whether they came.`]),
    ...later
      .filter(({ from }) => from > day)
      .map(({ from }) => `${host} has announced other prices from ${from} on.`),
  ];
}

const count = (tokens: number): string => Math.round(tokens).toLocaleString('en-GB');

function caching(
  offer: ApiOffer,
  day: string,
  workload: Workload,
  requestsPerDay: number,
): readonly string[] {
  if (workload.cachedShare === 0) return [];
  const hours = pricesFor(priceListOn(offer, day), workload.inputTokens);
  if (hours.every(({ prices }) => prices.cachedInput === undefined)) {
    return [`${offer.host} publishes no discount for repeated input.`];
  }
  if (cacheableWorkload(workload, offer.leastCachedTokens).cachedShare === 0) {
    return [
      `${offer.host} caches ${count(offer.leastCachedTokens ?? 0)} tokens or more. The ` +
        `${count(workload.inputTokens * workload.cachedShare)} that repeat here cost the full price.`,
    ];
  }
  const sum = (cachedShare: number): number =>
    requestPrices(offer, day, { ...workload, cachedShare }).reduce(
      (total, { price, shareOfDay }) =>
        total + shareOfDay * (price.input + price['cached-input'] + price['cache-writes']),
      0,
    );
  const missing = expectedCacheMissShare(requestsPerDay);
  return [
    ...(sum(workload.cachedShare) > sum(0)
      ? ['Writing to the cache costs more here than reading from it saves: leave caching off.']
      : []),
    ...(missing > 2 * workload.cacheMissShare && missing > 0.2
      ? [
          `At so few requests a cache that is kept for five minutes is empty for ${Math.round(100 * missing)} % of them, ` +
            `if they come at random times; this bill counts ${Math.round(100 * workload.cacheMissShare)} %.`,
        ]
      : []),
  ];
}
