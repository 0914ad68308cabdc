/** Where a model can run, seen from the developer of the application. */
export const ROUTES = ['paid-api', 'own-tenant', 'hosted-open', 'rented-gpu', 'own-machine'] as const;

/** What can be switched on along the path. Only `zeroRetention` removes places where a copy can stay. */
export const OPTIONS = ['ownLogs', 'storedState', 'tools', 'router', 'zeroRetention', 'cloudModel'] as const;

/** Where a model runs: at its maker, in the customer's cloud account, at a host, on a rented machine or on your own. */
export type Route = (typeof ROUTES)[number];
/** Something that can be switched on along the path. */
export type Option = (typeof OPTIONS)[number];

/** A route with the options that are switched on. */
export interface RouteChoice {
  readonly route: Route;
  /** Options without a meaning on the route change nothing. */
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
 * Returns the options that have a meaning on a route, in a fixed order. On your own machine, an agreement on retention
 * means something only once the program sends prompts to a model in its maker's cloud.
 *
 * @example a rented GPU has ownLogs and tools; there is no provider's log to switch off.
 */
export function optionsOf({ route, options }: RouteChoice): readonly Option[] {
  const possible = OPTIONS_OF[route];
  const hasService = route !== 'own-machine' || options.has('cloudModel');
  return hasService ? possible : possible.filter((option) => option !== 'zeroRetention');
}

/**
 * Returns whether an option is on and has a meaning on the route.
 *
 * @example `zeroRetention` is on for a paid API that has it, and never for a rented GPU.
 */
export function isOn(choice: RouteChoice, option: Option): boolean {
  return choice.options.has(option) && optionsOf(choice).includes(option);
}
