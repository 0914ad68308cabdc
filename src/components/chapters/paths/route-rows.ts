import { dataPath } from '../../../lib/privacy/data-path.ts';
import { OPTIONS, ROUTES, type Option, type Route } from '../../../lib/privacy/data-route.ts';
import { PARTY_WORDS, placeWords, ROUTE_WORDS } from '../../privacy/words.ts';

/** A route as a row of the table. */
export interface RouteRow {
  readonly name: string;
  readonly parties: string;
  readonly copies: string;
  /** Places with everything on that the route has, without an agreement. */
  readonly most: number;
  /** Places with everything on and an agreement to keep nothing; a dash where there is no provider to agree with. */
  readonly withAgreement: string;
}

// A runner's cloud model turns your own machine into another route, so it is not one of the options here.
const EVERYTHING = OPTIONS.filter((option) => option !== 'zeroRetention' && option !== 'cloudModel');

/** Returns the routes as rows, in their order. */
export function routeRows(): readonly RouteRow[] {
  return ROUTES.map((route) => {
    const bare = dataPath({ route, options: new Set() });
    return {
      name: ROUTE_WORDS[route].name,
      parties: bare.outsideParties.map((party) => PARTY_WORDS[party].name).join(', ') || 'none',
      copies:
        bare.places
          .map((place) => `${placeWords(place).name}${place.likelihood === 'possible' ? ' (possible)' : ''}`)
          .join(', ') || 'none',
      most: placeCount(route, EVERYTHING),
      withAgreement:
        route === 'own-machine' || route === 'rented-gpu'
          ? '–'
          : String(placeCount(route, [...EVERYTHING, 'zeroRetention'])),
    };
  });
}

/** Returns how many places a route has with some options on: six for a paid API with all of them. */
function placeCount(route: Route, options: readonly Option[]): number {
  return dataPath({ route, options: new Set(options) }).places.length;
}
