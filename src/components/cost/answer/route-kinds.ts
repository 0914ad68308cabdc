import type { RouteKind } from '../../../lib/cost/bills/route.ts';

/** Groups of routes in the chart: one line and one colour each. */
export type RouteGroupId = 'paid' | 'hosted' | 'rented' | 'server' | 'computer' | 'mixed';

interface KindWords {
  /** The heading of its row in a table. */
  readonly name: string;
  readonly group: RouteGroupId;
}

/** The name of each kind of route, and its group. */
export const ROUTE_KINDS: Readonly<Record<RouteKind, KindWords>> = {
  'paid-api': { name: 'Paid API', group: 'paid' },
  'paid-tenant': { name: 'Paid model in your own cloud', group: 'paid' },
  'hosted-open': { name: 'Hosted open weights', group: 'hosted' },
  'rented-on-demand': { name: 'Rented GPU, on demand', group: 'rented' },
  'rented-spot': { name: 'Rented GPU, spot', group: 'rented' },
  'rented-reserved': { name: 'Rented GPU, reserved for a year', group: 'rented' },
  'rented-office-hours': { name: 'Rented GPU, in office hours', group: 'rented' },
  'rented-scale-to-zero': { name: 'Rented GPU, scaled to zero', group: 'rented' },
  'own-server': { name: 'Own server', group: 'server' },
  'own-computer': { name: 'A computer you have', group: 'computer' },
  'bought-computer': { name: 'A computer bought for this', group: 'computer' },
  mixed: { name: 'Both models, by share', group: 'mixed' },
};

/** The name of each line of the chart, short enough to fit next to it. */
export const GROUP_NAMES: Readonly<Record<RouteGroupId, string>> = {
  paid: 'Paid',
  hosted: 'Hosted',
  rented: 'Rented',
  server: 'Server',
  computer: 'Computer',
  mixed: 'Mixed',
};

/** The name of each group inside a sentence. */
export const GROUP_WORDS: Readonly<Record<RouteGroupId, string>> = {
  paid: 'the paid model',
  hosted: 'hosted open weights',
  rented: 'a rented GPU',
  server: 'an own server',
  computer: 'a computer of your own',
  mixed: 'both models by share',
};

/** Routes that do not always answer, so a chart or a break-even does not compare them with the others. */
export const WITH_GAPS: readonly RouteKind[] = ['rented-spot', 'rented-office-hours'];

/** Machines that answer at any hour and cannot be reclaimed: what “own GPU” means in the headline. */
export const ALWAYS_ON: readonly RouteKind[] = [
  'rented-on-demand',
  'rented-reserved',
  'rented-scale-to-zero',
  'own-server',
];
