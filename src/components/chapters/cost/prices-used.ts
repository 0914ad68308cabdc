import type { SourcedOffer } from '../../../lib/cost/facts/api-offer.ts';
import type { SourcedRental } from '../../../lib/cost/facts/rental-offer.ts';
import { COLUMNS, columnCost, type Column } from './comparisons.ts';
import { ARTICLE_CASE, ARTICLE_ROWS, CURRENT_CASE, EARLIER_PAID_OFFER } from './examples.ts';
import { costFacts } from '../../facts/market.ts';

/** A price behind a table of the chapter. */
export type PriceUsed =
  | { readonly kind: 'tokens'; readonly offer: SourcedOffer }
  | { readonly kind: 'rent'; readonly rental: SourcedRental };

/** Returns the prices of the tables of stages, each once: tokens first. A bought machine has no price list. */
export function pricesUsed(): readonly PriceUsed[] {
  const routes = [ARTICLE_CASE, CURRENT_CASE].flatMap((chapterCase) =>
    ARTICLE_ROWS.flatMap(({ requestsPerDay }) =>
      (Object.keys(COLUMNS) as Column[]).map(
        (column) => columnCost(chapterCase, { requestsPerDay }, column).route,
      ),
    ),
  );
  const used = new Set([
    EARLIER_PAID_OFFER,
    ...routes.flatMap((route) => {
      if (route.way === 'api') return [route.offer.id];
      return route.way === 'rented' ? [route.rental.id] : [];
    }),
  ]);
  return [
    ...costFacts.offers.filter(({ id }) => used.has(id)).map((offer) => ({ kind: 'tokens' as const, offer })),
    ...costFacts.rentals
      .filter(({ id }) => used.has(id))
      .map((rental) => ({ kind: 'rent' as const, rental })),
  ];
}
