import type { ApiOffer } from '../../../lib/cost/facts/api-offer.ts';
import type { RentalOffer } from '../../../lib/cost/facts/rental-offer.ts';
import { COLUMNS, columnCost, type Column } from './comparisons.ts';
import { ARTICLE_CASE, ARTICLE_ROWS, CURRENT_CASE, EARLIER_PAID_OFFER } from './examples.ts';
import { offerNamed } from '../../prices/offers.ts';

/** A price behind a table of the chapter. */
export type PriceUsed =
  | { readonly kind: 'tokens'; readonly offer: ApiOffer }
  | { readonly kind: 'rent'; readonly rental: RentalOffer };

/** Returns the prices of the tables of stages, each once: tokens first. A bought machine has no price list. */
export function pricesUsed(): readonly PriceUsed[] {
  const routes = [ARTICLE_CASE, CURRENT_CASE].flatMap((chapterCase) =>
    ARTICLE_ROWS.flatMap(({ requestsPerDay }) =>
      (Object.keys(COLUMNS) as Column[]).map(
        (column) => columnCost(chapterCase, { requestsPerDay }, column).route,
      ),
    ),
  );
  const offers = [
    ...routes.flatMap((route) => (route.way === 'api' ? [route.offer] : [])),
    offerNamed(EARLIER_PAID_OFFER),
  ];
  const rentals = routes.flatMap((route) => (route.way === 'rented' ? [route.rental] : []));
  return [
    ...[...new Map(offers.map((offer) => [offer.id, offer])).values()].map((offer) => ({
      kind: 'tokens' as const,
      offer,
    })),
    ...[...new Map(rentals.map((rental) => [rental.id, rental])).values()].map((rental) => ({
      kind: 'rent' as const,
      rental,
    })),
  ];
}
