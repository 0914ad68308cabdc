/** What a setting of a runner guards against, in the order in which a list shows them. */
export const CONCERNS = [
  'files',
  'ports',
  'access',
  'outbound',
  'logs',
  'limits',
  'updates',
  'people',
] as const;

/** Where a runner runs: one person's computer, a server in the building, a machine rented by the hour. */
export const RUNNER_PLACES = ['laptop', 'office-server', 'rented-gpu'] as const;

/** What a setting guards against. */
export type Concern = (typeof CONCERNS)[number];
/** Where a runner runs. */
export type RunnerPlace = (typeof RUNNER_PLACES)[number];
