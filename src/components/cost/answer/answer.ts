import type { Assumption } from '../../../lib/cost/facts/assumption.ts';
import { routeComparison } from '../../../lib/cost/questions/route-comparison.ts';
import type { CostCase } from '../../../lib/cost/workload/cost-case.ts';
import type { CostFacts } from '../../../lib/cost/facts/cost-facts.ts';
import type { ServingUnits } from '../../../lib/cost/serving/serving-units.ts';
import { exactly } from '../../../lib/units/range.ts';
import { costCaseOf, type CostChoices } from '../../../lib/case/cost-choices.ts';
import { routeView, type RouteView } from './route-view.ts';

/** An assumption as the calculation used it. */
export interface AssumptionUsed extends Assumption {
  /** The reader entered the number. */
  readonly isOwn: boolean;
}

/** The first part of the answer: every kind of route, the cheapest first, the impossible ones last. */
export interface CostAnswer {
  readonly choices: CostChoices;
  readonly costCase: CostCase;
  readonly paidName: string;
  readonly modelName: string;
  readonly routes: readonly RouteView[];
  /** Only those that a route uses. */
  readonly assumptions: readonly AssumptionUsed[];
}

/** Returns the answer for a case. Share `units` between calls, because they are slow to find: see `servingUnits`. */
export function costAnswer(
  choices: CostChoices,
  day: string,
  facts: CostFacts,
  units: ServingUnits,
): CostAnswer {
  const costCase = costCaseOf(choices, day, facts.models);
  const routes = routeComparison(costCase, facts, units).map((route) => routeView(route, day));
  const used = new Set(routes.flatMap(({ cost }) => cost?.assumptions ?? []));
  return {
    choices,
    costCase,
    paidName: facts.offers.find(({ id }) => id === choices.paid)?.name ?? choices.paid,
    modelName: facts.models.find(({ id }) => id === choices.model)?.name ?? choices.model,
    routes,
    assumptions: facts.assumptions
      .filter(({ id }) => used.has(id))
      .map((assumption) => {
        const own =
          choices.own[assumption.id] ?? (assumption.id === 'peak-over-mean' ? choices.peak : undefined);
        if (own === undefined) return { ...assumption, isOwn: false };
        return { ...assumption, range: exactly(own), isOwn: true };
      }),
  };
}
