import type { RouteKind } from '../../../lib/cost/bills/route.ts';
import type { OutcomeId } from '../../../lib/decision/table/outcomes.ts';

/** The kinds of route of the cost calculator that an outcome means, and on whose machines the model runs. */
interface OutcomeRoutes {
  readonly kinds: readonly RouteKind[];
  /** `reader`: on machines that the reader owns or rents; `provider`: elsewhere; `both`: on both, behind a router. */
  readonly holds: 'reader' | 'provider' | 'both';
}

/** Rented machines that answer at any hour and cannot be reclaimed. */
const RENTED: readonly RouteKind[] = ['rented-on-demand', 'rented-reserved', 'rented-scale-to-zero'];

/** The routes of each outcome that uses a language model. Of two kinds of API, the one that suits it comes first. */
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
