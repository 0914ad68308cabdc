import type { RouteKind } from '../../../lib/cost/bills/route.ts';

/** The routes as a chart groups them: one line and one colour each. */
export type RouteGroupId = 'paid' | 'hosted' | 'rented' | 'server' | 'computer' | 'mixed';

interface KindWords {
  /** As a row of a table is headed. */
  readonly name: string;
  readonly group: RouteGroupId;
}

/** What each kind of route is called, and the group that it belongs to. */
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

/** The name of each line of the chart, short enough to stand beside it. */
export const GROUP_NAMES: Readonly<Record<RouteGroupId, string>> = {
  paid: 'Paid',
  hosted: 'Hosted',
  rented: 'Rented',
  server: 'Server',
  computer: 'Computer',
  mixed: 'Mixed',
};

/** What each group is called inside a sentence. */
export const GROUP_WORDS: Readonly<Record<RouteGroupId, string>> = {
  paid: 'the paid model',
  hosted: 'hosted open weights',
  rented: 'a rented GPU',
  server: 'an own server',
  computer: 'a computer of your own',
  mixed: 'both models by share',
};

/** Routes that leave somebody without an answer at times: no match for the others in a chart or a break-even. */
export const WITH_GAPS: readonly RouteKind[] = ['rented-spot', 'rented-office-hours'];

/** Routes on machines that answer at any hour and are not taken away: what “own GPU” means in the first sentence. */
export const ALWAYS_ON: readonly RouteKind[] = [
  'rented-on-demand',
  'rented-reserved',
  'rented-scale-to-zero',
  'own-server',
];
