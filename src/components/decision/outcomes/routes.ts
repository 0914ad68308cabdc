import type { RouteKind } from '../../../lib/cost/bills/route.ts';
import type { OutcomeId } from '../../../lib/decision/table/outcomes.ts';

/** The kinds of route of the cost calculator that an outcome stands for, and who holds the model in memory. */
interface OutcomeRoutes {
  readonly kinds: readonly RouteKind[];
  /** `reader`: on machines of the reader’s own or rented ones; `provider`: elsewhere; `both` behind a router. */
  readonly holds: 'reader' | 'provider' | 'both';
}

/** Rented machines that answer at any hour and are not taken away. */
const RENTED: readonly RouteKind[] = ['rented-on-demand', 'rented-reserved', 'rented-scale-to-zero'];

/** The routes of each outcome that uses a language model, the fitting kind first where there are two. */
export const OUTCOME_ROUTES: Readonly<Record<Exclude<OutcomeId, 'no-llm'>, OutcomeRoutes>> = {
  'paid-api': { kinds: ['paid-api', 'paid-tenant'], holds: 'provider' },
  'paid-tenant': { kinds: ['paid-tenant', 'paid-api'], holds: 'provider' },
  'api-then-switch': { kinds: ['paid-api', 'paid-tenant'], holds: 'provider' },
  'hosted-open': { kinds: ['hosted-open'], holds: 'provider' },
  'rented-gpu': { kinds: RENTED, holds: 'reader' },
  'on-prem': { kinds: ['own-server'], holds: 'reader' },
  local: { kinds: ['own-computer', 'bought-computer'], holds: 'reader' },
  hybrid: { kinds: ['mixed'], holds: 'both' },
};
