/** Where a model can run, seen from whoever writes the application. */
export const ROUTES = ['paid-api', 'own-tenant', 'hosted-open', 'rented-gpu', 'own-machine'] as const;

/** What can be switched on along the way. `zeroRetention` is the only one that takes places away. */
export const OPTIONS = ['ownLogs', 'storedState', 'tools', 'router', 'zeroRetention', 'cloudModel'] as const;

/** Where a model runs: at its maker, in the customer's cloud account, at a host, on a rented or an own machine. */
export type Route = (typeof ROUTES)[number];
/** Something that can be switched on along the way. */
export type Option = (typeof OPTIONS)[number];

/** A route with the options that are switched on. */
export interface RouteChoice {
  readonly route: Route;
  /** Options that mean nothing on the route change nothing. */
  readonly options: ReadonlySet<Option>;
}

const SERVICE_OPTIONS: readonly Option[] = ['ownLogs', 'storedState', 'tools', 'router', 'zeroRetention'];

const OPTIONS_OF: Readonly<Record<Route, readonly Option[]>> = {
  'paid-api': SERVICE_OPTIONS,
  'own-tenant': SERVICE_OPTIONS,
  'hosted-open': SERVICE_OPTIONS,
  'rented-gpu': ['ownLogs', 'tools'],
  'own-machine': ['ownLogs', 'tools', 'cloudModel', 'zeroRetention'],
};

/**
 * Returns the options that mean something on a route, in a fixed order. On a machine of one's own, an agreement on
 * retention means something only once the program there hands prompts to a model in its maker's cloud.
 *
 * @example a rented GPU has ownLogs and tools; there is no provider's log to switch off.
 */
export function optionsOf({ route, options }: RouteChoice): readonly Option[] {
  const possible = OPTIONS_OF[route];
  const hasService = route !== 'own-machine' || options.has('cloudModel');
  return hasService ? possible : possible.filter((option) => option !== 'zeroRetention');
}

/** Says whether an option is on and means something on the route. */
export function isOn(choice: RouteChoice, option: Option): boolean {
  return choice.options.has(option) && optionsOf(choice).includes(option);
}
