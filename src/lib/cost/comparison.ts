import type { CostCase, CostFacts } from './cost-case.ts';
import type { RouteCost } from './route-cost.ts';
import type { RouteKind } from './route.ts';
import { routesOf } from './routes.ts';
import { costOf } from './cost-at-rate.ts';
import { servingUnits, type ServingUnits } from './serving-units.ts';

/** The cheapest way of one kind, and the others of its kind. */
export interface ComparedRoute {
  readonly kind: RouteKind;
  readonly cost: RouteCost;
  /** The others of this kind, the cheapest first, the impossible ones last. */
  readonly others: readonly RouteCost[];
}

/**
 * Returns what each kind of route costs for a case: of each kind the cheapest, the cheapest kind first, and the kinds
 * that cannot carry the workload last, each with a reason. Share `units` between calls: what a machine can serve is
 * worked out once.
 * Example: 10 requests a day: hosted open weights for cents, a rented machine for hundreds of dollars.
 */
export function compareRoutes(
  costCase: CostCase,
  facts: CostFacts,
  units: ServingUnits = servingUnits(facts),
): readonly ComparedRoute[] {
  return routesOf(costCase, facts, units)
    .map(({ kind, candidates }) => {
      const [cost, ...others] = candidates
        .map((candidate) => costOf(candidate, costCase.workload.requestsPerDay))
        .toSorted(byCost);
      return cost && { kind, cost, others };
    })
    .filter((compared) => compared !== undefined)
    .toSorted((a, b) => byCost(a.cost, b.cost));
}

function byCost(a: RouteCost, b: RouteCost): number {
  if (a.isPossible && b.isPossible) return a.usdPerMonth.likely - b.usdPerMonth.likely;
  return Number(b.isPossible) - Number(a.isPossible);
}
