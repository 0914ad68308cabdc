import { isOutOfDate } from '../../../lib/catalog/market/price-age.ts';
import type { ComparedRoute } from '../../../lib/cost/questions/route-comparison.ts';
import type { PricedRouteCost, RouteCost } from '../../../lib/cost/bills/route-cost.ts';
import type { Route, RouteKind } from '../../../lib/cost/bills/route.ts';
import type { ObstacleKind } from '../../../lib/cost/serving/obstacle.ts';
import type { ServingUnit } from '../../../lib/cost/serving/serving-unit.ts';
import type { Range } from '../../../lib/units/range.ts';
import { ROUTE_KINDS } from './route-kinds.ts';

/** A price list that a bill uses. */
export interface DatedPrice {
  readonly what: string;
  /** The day for which the price holds, as in “2026-11-24”. */
  readonly of: string;
  readonly isOld: boolean;
  /** The id of the offer or the rental: its source is under that name among the fetched ones. */
  readonly from: string;
}

/** Another route of the same kind. */
export interface OtherRoute {
  readonly name: string;
  /** US dollars a month; absent where there is no bill, and then `reason` says why. */
  readonly usd?: Range;
  readonly reason?: string;
}

/** A kind of route as the list shows it: its cheapest route, and a few of the others. */
export interface RouteView {
  readonly kind: RouteKind;
  readonly title: string;
  readonly name: string;
  /** Absent where no route of this kind has a bill; then `obstacle` and `reason` say why. */
  readonly cost?: Omit<PricedRouteCost, 'route' | 'kind' | 'isPriced' | 'name'>;
  readonly obstacle?: ObstacleKind;
  readonly reason?: string;
  /** US dollars a month for the same machine at the same provider on demand, where it is paid for in another way. */
  readonly onDemandUsd?: Range;
  readonly unit?: ServingUnit;
  readonly prices: readonly DatedPrice[];
  readonly others: readonly OtherRoute[];
  /** How many more there are than `others`, with a bill or not. */
  readonly othersLeft: number;
}

/** Others that are listed by name; the rest is a number. */
const MOST_OTHERS = 6;

/** Returns a kind of route as the list shows it. `day` decides which prices are out of date. */
export function routeView({ kind, cost, others, onDemand }: ComparedRoute, day: string): RouteView {
  const shown = others.slice(0, MOST_OTHERS);
  const view = { kind, title: ROUTE_KINDS[kind].name, name: cost.name };
  const rest = { others: shown.map(otherRoute), othersLeft: others.length - shown.length };
  if (!cost.isPriced) return { ...view, ...rest, obstacle: cost.obstacle, reason: cost.reason, prices: [] };
  const { route, kind: _kind, isPriced: _priced, name: _name, ...sums } = cost;
  const unit = unitOf(route);
  return {
    ...view,
    ...rest,
    cost: sums,
    prices: pricesOf(route, day),
    ...(unit && { unit }),
    ...(onDemand && { onDemandUsd: onDemand.usdPerMonth }),
  };
}

function otherRoute(cost: RouteCost): OtherRoute {
  const { name } = cost;
  return cost.isPriced ? { name, usd: cost.usdPerMonth } : { name, reason: cost.reason };
}

function unitOf(route: Route): ServingUnit | undefined {
  if (route.way === 'api') return undefined;
  return route.way === 'mixed' ? (unitOf(route.first) ?? unitOf(route.second)) : route.unit;
}

function pricesOf(route: Route, day: string): readonly DatedPrice[] {
  const dated = (what: string, of: string, from: string): DatedPrice[] => [
    { what, of, isOld: isOutOfDate(of, day), from },
  ];
  switch (route.way) {
    case 'api':
      return dated(`${route.offer.name} at ${route.offer.host}`, route.offer.pricesOf, route.offer.id);
    case 'rented': {
      const { id, provider, instance, region, priceOf } = route.rental;
      return dated(`${provider} ${instance}, ${region}`, priceOf, id);
    }
    case 'mixed':
      return [...pricesOf(route.first, day), ...pricesOf(route.second, day)];
    case 'server':
    case 'computer':
      return [];
  }
}
