import { DAYS_PER_MONTH } from '../../lib/units/months.ts';
import type { ApiOffer } from '../../lib/cost/facts/api-offer.ts';
import { requestPrices } from '../../lib/cost/workload/offer-price.ts';
import type { Workload } from '../../lib/cost/workload/workload.ts';
import { buildDay } from '../facts/build-day.ts';
import { costFacts } from '../facts/market.ts';
import { named } from '../facts/named.ts';

/** Returns an offer by the name of its file. Throws with near names when there is none. */
export function offerNamed(id: string): ApiOffer {
  return named(costFacts.offers, id, 'offer', 'src/content/offers');
}

/** Returns what one request costs at an offer on the day of the build, in US dollars. */
export function usdPerRequest(offer: ApiOffer, workload: Workload): number {
  return requestPrices(offer, buildDay, workload).reduce(
    (sum, { price, shareOfDay }) =>
      sum + shareOfDay * Object.values(price).reduce((all, part) => all + part, 0),
    0,
  );
}

/** Returns what a month of requests costs at an offer, in US dollars. */
export function usdPerMonth(offer: ApiOffer, workload: Workload): number {
  return usdPerRequest(offer, workload) * workload.requestsPerDay * DAYS_PER_MONTH;
}

/** Offers of one group, from the cheapest to the most expensive, for one workload. */
export interface Spread {
  readonly count: number;
  readonly cheapest: ApiOffer;
  readonly middle: ApiOffer;
  readonly dearest: ApiOffer;
}

/** Returns the closed models that their makers sell on the day of the build, by their price for a workload. */
export function paidSpread(workload: Workload): Spread {
  return spreadOf(
    costFacts.offers.filter(({ weights, hostKind }) => weights === 'closed' && hostKind === 'maker'),
    workload,
  );
}

/** Returns the hosts of an open model on the day of the build, by their price for a workload. */
export function hostSpread(modelId: string, workload: Workload): Spread {
  return spreadOf(
    costFacts.offers.filter((offer) => offer.modelId === modelId),
    workload,
  );
}

/** Of an even number of offers, the middle one is the more expensive of the two in the middle. */
function spreadOf(offers: readonly ApiOffer[], workload: Workload): Spread {
  const sorted = offers
    .filter(({ retires = '9999' }) => retires > buildDay)
    .toSorted((a, b) => usdPerRequest(a, workload) - usdPerRequest(b, workload));
  const [cheapest, middle, dearest] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (cheapest && middle && dearest) return { count: sorted.length, cheapest, middle, dearest };
  throw new Error('The cost chapter compares offers of a group that has none on sale. Choose another.');
}
