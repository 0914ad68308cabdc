import type { ApiOffer } from '../facts/api-offer.ts';
import type { RentalOffer } from '../facts/rental-offer.ts';
import type { ServingUnit } from '../serving/serving-unit.ts';

/** The ways to get answers, as a comparison lists them. */
export type RouteKind =
  | 'paid-api'
  | 'paid-tenant'
  | 'hosted-open'
  | 'rented-on-demand'
  | 'rented-spot'
  | 'rented-reserved'
  | 'rented-office-hours'
  | 'rented-scale-to-zero'
  | 'own-server'
  | 'own-computer'
  | 'bought-computer'
  | 'mixed';

/** How a rented machine is billed. */
export type RentalTerms = 'on-demand' | 'spot' | 'reserved' | 'office-hours' | 'scale-to-zero';

/** By the token, from a provider that offers the model. */
export interface ApiRoute {
  readonly way: 'api';
  readonly offer: ApiOffer;
  /** The day whose prices hold, YYYY-MM-DD. */
  readonly day: string;
}

/** Machines rented by the hour, in the reader’s own account. */
export interface RentedRoute {
  readonly way: 'rented';
  readonly rental: RentalOffer;
  readonly terms: RentalTerms;
  readonly unit: ServingUnit;
}

/** A server that is bought and put into a data centre. */
export interface ServerRoute {
  readonly way: 'server';
  readonly unit: ServingUnit;
}

/** One laptop, Mac or workstation. `purchase` says whether it is there anyway or is bought for this. */
export interface ComputerRoute {
  readonly way: 'computer';
  readonly unit: ServingUnit;
  readonly purchase: 'owned-already' | 'written-off';
}

/** A share of the requests on one route, the rest on another. */
export interface MixedRoute {
  readonly way: 'mixed';
  readonly first: Route;
  readonly second: Route;
  /** The share of requests on the first: 0 to 1. */
  readonly firstShare: number;
}

/** One way to get answers, with everything its bill depends on in addition to the workload and the assumptions. */
export type Route = ApiRoute | RentedRoute | ServerRoute | ComputerRoute | MixedRoute;

/**
 * Returns the kind under which a comparison lists a route. An open model sold by the token is `hosted-open` at every
 * provider.
 *
 * @example Claude Sonnet 5 in a cloud with a tenant: `paid-tenant`. gpt-oss 120B in the same cloud: `hosted-open`.
 */
export function routeKind(route: Route): RouteKind {
  switch (route.way) {
    case 'api':
      if (route.offer.weights === 'open') return 'hosted-open';
      return route.offer.hostKind === 'tenant' ? 'paid-tenant' : 'paid-api';
    case 'rented':
      return `rented-${route.terms}`;
    case 'server':
      return 'own-server';
    case 'computer':
      return route.purchase === 'owned-already' ? 'own-computer' : 'bought-computer';
    case 'mixed':
      return 'mixed';
  }
}

/**
 * Returns what a route is, in words, for a table.
 *
 * @example “gpt-oss 120B (MXFP4) on 1 × H100 SXM, AWS p5.4xlarge, on demand”.
 */
export function routeName(route: Route): string {
  switch (route.way) {
    case 'api':
      return `${route.offer.name} at ${route.offer.host}`;
    case 'rented':
      return `${unitName(route.unit)}, ${route.rental.provider} ${route.rental.instance}, ${TERMS[route.terms]}`;
    case 'server':
      return `${unitName(route.unit)}, bought`;
    case 'computer':
      return route.purchase === 'owned-already'
        ? `${unitName(route.unit)}, a computer you have`
        : `${unitName(route.unit)}, a computer bought for this`;
    case 'mixed':
      return `${percent(route.firstShare)} ${routeName(route.first)}, ${percent(1 - route.firstShare)} ${routeName(route.second)}`;
  }
}

const TERMS: Readonly<Record<RentalTerms, string>> = {
  'on-demand': 'on demand',
  spot: 'spot',
  reserved: 'reserved for a year',
  'office-hours': 'in office hours',
  'scale-to-zero': 'scaled to zero',
};

function unitName({ modelName, deviceCount, deviceName, precision }: ServingUnit): string {
  return `${modelName} (${precision}) on ${deviceCount} × ${deviceName}`;
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}
