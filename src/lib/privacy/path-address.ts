import { OPTIONS, optionsOf, ROUTES, type Option, type RouteChoice } from './data-route.ts';

const ROUTE = 'path';
const WITH = 'path-with';

/** The address parameters of the path diagram. */
export const PATH_PARAMETERS: readonly string[] = [ROUTE, WITH];

/** A paid API as most applications call it: prompts are in the application's logs, and there is no agreement. */
export const DEFAULT_CHOICE: RouteChoice = { route: 'paid-api', options: new Set<Option>(['ownLogs']) };

/** How the options are written in an address: lower case with hyphens. */
const NAMES: Readonly<Record<Option, string>> = {
  ownLogs: 'own-logs',
  storedState: 'stored-state',
  tools: 'tools',
  router: 'router',
  zeroRetention: 'zero-retention',
  cloudModel: 'cloud-model',
};
const NOTHING = 'nothing';

/**
 * Returns a choice as address parameters, and none for the default. Options without a meaning on the route are omitted.
 *
 * @example your own machine with everything off gives [['path', 'own-machine'], ['path-with', 'nothing']].
 */
export function pathParameters(choice: RouteChoice): readonly (readonly [string, string])[] {
  const names = namesOf(choice);
  const isDefault = choice.route === DEFAULT_CHOICE.route && names === namesOf(DEFAULT_CHOICE);
  return isDefault
    ? []
    : [
        [ROUTE, choice.route],
        [WITH, names],
      ];
}

function namesOf(choice: RouteChoice): string {
  const on = optionsOf(choice).filter((option) => choice.options.has(option));
  return on.map((option) => NAMES[option]).join('.') || NOTHING;
}

/**
 * Returns the choice in the query of an address (with or without “?”). Never throws: an unknown route falls back to the
 * default, and unknown options are ignored.
 *
 * @example “?path=rented-gpu&path-with=tools.nonsense” gives a rented GPU with tools.
 */
export function choiceFromAddress(query: string): RouteChoice {
  const given = new URLSearchParams(query);
  const route = ROUTES.find((known) => known === given.get(ROUTE)) ?? DEFAULT_CHOICE.route;
  const text = given.get(WITH);
  if (text === null) return { route, options: DEFAULT_CHOICE.options };
  const words = new Set(text.split('.'));
  return { route, options: new Set(OPTIONS.filter((option) => words.has(NAMES[option]))) };
}
