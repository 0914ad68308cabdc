import { costCaseOf, DEFAULT_COST_CHOICES, type CostChoices } from '../../../lib/case/cost-choices.ts';
import type { RouteKind } from '../../../lib/cost/bills/route.ts';
import { trafficStages } from '../../../lib/cost/questions/traffic-stages.ts';
import type { OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import type { Range } from '../../../lib/units/range.ts';
import { routeView, type DatedPrice } from '../../cost/answer/route-view.ts';
import { buildDay } from '../../facts/build-day.ts';
import { costFacts, marketUnits } from '../../facts/market.ts';
import { OUTCOME_ROUTES } from './routes.ts';

/** What one kind of route costs at each number of requests a day. */
export interface OutcomeCostRow {
  readonly kind: RouteKind;
  readonly cells: readonly {
    readonly requestsPerDay: number;
    /** US dollars a month; absent where no route of the kind can carry the load, and then `reason` says why. */
    readonly usd?: Range;
    readonly reason?: string;
    /** The cheapest route of the kind there. */
    readonly name: string;
  }[];
}

/** The computed costs of an outcome, with the example and the prices behind them. */
export interface OutcomeCosts {
  readonly choices: CostChoices;
  readonly requests: readonly number[];
  readonly rows: readonly OutcomeCostRow[];
  readonly prices: readonly DatedPrice[];
}

/** Changes to the guide's example: a model that clouds serve in a tenant, one that fits on a desktop, a share in per cent. */
const OWN_CHOICES: Readonly<Partial<Record<OutcomeId, Partial<CostChoices>>>> = {
  'paid-tenant': { paid: 'claude-sonnet-5-anthropic' },
  local: { model: 'gpt-oss-20b', computer: 'nvidia-rtx-4090' },
  hybrid: { share: 80 },
};

/** Kinds of route to compare with an outcome's own: where it leads later, or what it is made of. */
const COMPARED: Readonly<Partial<Record<OutcomeId, readonly RouteKind[]>>> = {
  'api-then-switch': ['hosted-open'],
  hybrid: ['paid-api', 'hosted-open'],
};

const known = new Map<string, OutcomeCosts>();

/**
 * Returns what an outcome costs a month at 10, 1,000 and 100,000 requests a day for the guide's example, with the prices
 * of the day of the build. A kind of route that can carry none of them is omitted. Undefined for `no-llm`.
 */
export function outcomeCosts(outcome: OutcomeId): OutcomeCosts | undefined {
  if (outcome === 'no-llm') return undefined;
  const kinds = [...OUTCOME_ROUTES[outcome].kinds, ...(COMPARED[outcome] ?? [])];
  const done = known.get(outcome);
  if (done) return done;
  const choices: CostChoices = { ...DEFAULT_COST_CHOICES, ...OWN_CHOICES[outcome] };
  const staged = trafficStages(costCaseOf(choices, buildDay, costFacts.models), costFacts, marketUnits);
  const found = staged.flatMap(({ requestsPerDay, routes }) =>
    routes.map((route) => ({ requestsPerDay, view: routeView(route, buildDay) })),
  );
  const rows = kinds.map((kind) => ({
    kind,
    cells: found
      .filter(({ view }) => view.kind === kind)
      .map(({ requestsPerDay, view: { name, cost, reason } }) => ({
        requestsPerDay,
        name,
        ...(cost && { usd: cost.usdPerMonth }),
        ...(reason !== undefined && { reason }),
      })),
  }));
  const prices = found
    .filter(({ view }) => kinds.includes(view.kind))
    .flatMap(({ view }) => view.prices)
    .filter((price, place, all) => all.findIndex(({ what }) => what === price.what) === place);
  const costs = {
    choices,
    requests: staged.map(({ requestsPerDay }) => requestsPerDay),
    rows: rows.filter(({ cells }) => cells.some(({ usd }) => usd !== undefined)),
    prices,
  };
  known.set(outcome, costs);
  return costs;
}
