import type { CostCase, CostFacts } from '../workload/cost-case.ts';
import type { ImpossibleRouteCost, RouteCost } from '../bills/route-cost.ts';
import type { RouteKind } from '../bills/route.ts';
import { routesOf } from '../routes/routes.ts';
import { costOf } from '../bills/cost-at-rate.ts';
import { servingUnits, type ServingUnits } from '../serving/serving-units.ts';

/** The cheapest way of one kind, and the others of its kind. */
export interface ComparedRoute {
  readonly kind: RouteKind;
  readonly cost: RouteCost;
  /** The others of this kind, the cheapest first, then the impossible ones, the nearest to possible first. */
  readonly others: readonly RouteCost[];
}

/**
 * Returns what each kind of route costs for a case: of each kind the cheapest, the cheapest kind first, and the kinds
 * that cannot carry the workload last, each with a reason. Share `units` between calls: what a machine can serve is
 * worked out once.
 *
 * @example 10 requests a day: hosted open weights for cents, a rented machine for hundreds of dollars.
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
  if (!a.isPossible && !b.isPossible) return distance(a) - distance(b);
  return Number(b.isPossible) - Number(a.isPossible);
}

/** How far from possible: machines that hold the model and are too slow come first, those that lack memory last. */
const FARTHEST = { speed: 1e6, memory: 1e9 } as const;

function distance({ shortfall }: ImpossibleRouteCost): number {
  if (!shortfall) return FARTHEST.speed;
  const nearest = shortfall.of === 'speed' ? 0 : FARTHEST.speed;
  return Math.min(nearest + shortfall.times, FARTHEST[shortfall.of]);
}
