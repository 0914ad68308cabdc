import { isOutOfDate } from '../../catalog/market/price-age.ts';
import type { Bill } from '../bills/bill.ts';
import type { Route } from '../bills/route.ts';

/**
 * Returns whether a route’s price is out of date on `today` (YYYY-MM-DD). Such a price leads no comparison in which a
 * fresher one of its kind stands.
 *
 * @example prices of 2026-07-02 are on 2026-11-25, those of 2026-09-23 are not.
 */
export function isPriceOutOfDate(route: Route, today: string): boolean {
  const day = priceDay(route);
  return day !== undefined && isOutOfDate(day, today);
}

/**
 * Returns those bills of one kind whose price is not out of date on `today`; all of them where each one is.
 *
 * @example of two hosts with prices of 2026-07-02 and 2026-09-23, on 2026-11-25 the second.
 */
export function freshest(bills: readonly Bill[], today: string): readonly Bill[] {
  const fresh = bills.filter(({ route }) => !isPriceOutOfDate(route, today));
  return fresh.length > 0 ? fresh : bills;
}

/**
 * The day of the price list that a route’s bill rests on (YYYY-MM-DD), the earlier of the two where routes are mixed;
 * undefined for machines that are bought or there anyway.
 */
function priceDay(route: Route): string | undefined {
  switch (route.way) {
    case 'api':
      return route.offer.pricesOf;
    case 'rented':
      return route.rental.priceOf;
    case 'mixed':
      return [priceDay(route.first), priceDay(route.second)].filter((day) => day !== undefined).toSorted()[0];
    case 'server':
    case 'computer':
      return undefined;
  }
}
