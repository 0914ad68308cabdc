import { costAtRate } from '../bills/cost-at-rate.ts';
import type { PricedRouteCost, RouteCost, UnpricedRouteCost } from '../bills/route-cost.ts';
import type { RouteKind } from '../bills/route.ts';
import type { CostFacts } from '../facts/cost-facts.ts';
import { isPriceOutOfDate } from '../routes/price-day.ts';
import { routesOf } from '../routes/routes.ts';
import { servingUnits, type ServingUnits } from '../serving/serving-units.ts';
import type { CostCase } from '../workload/cost-case.ts';

/** The cheapest route of one kind, and the others of that kind. */
export interface ComparedRoute {
  readonly kind: RouteKind;
  readonly cost: RouteCost;
  /**
   * The cheapest first, then those without a bill: what is not in our data before what is impossible, the nearest to
   * possible first.
   */
  readonly others: readonly RouteCost[];
  /** The same machine at the same provider on demand, where `cost` pays for it in another way. */
  readonly onDemand?: PricedRouteCost;
}

/**
 * Returns what each kind of route costs for a case: the cheapest route of each kind, the cheapest kind first. A price
 * that is out of date does not lead its kind where a fresher one stands. Kinds without a bill come last, each with a
 * reason; a kind is impossible only if each of its routes is. Share `units` between calls, so that what a machine can
 * serve is computed once.
 *
 * @example gpt-oss 120B at $0.15 and $0.60 a million tokens and on 2 × H100 SXM at $5.90 an hour, 10 requests a day:
 * `hosted-open` at $0.12 a month comes before `rented-on-demand` at $4,307.
 */
export function routeComparison(
  costCase: CostCase,
  facts: CostFacts,
  units: ServingUnits = servingUnits(facts),
): readonly ComparedRoute[] {
  const { day, workload } = costCase;
  const compared = routesOf(costCase, facts, units)
    .map(({ kind, candidates }): ComparedRoute | undefined => {
      const [cost, ...others] = candidates
        .map((candidate) => costAtRate(candidate, workload.requestsPerDay))
        .map((one) => ({ one, isOld: one.isPriced && isPriceOutOfDate(one.route, day) }))
        .toSorted(
          (a, b) => byPriced(a.one, b.one) || Number(a.isOld) - Number(b.isOld) || byCost(a.one, b.one),
        )
        .map(({ one }) => one);
      return cost && { kind, cost, others };
    })
    .filter((one) => one !== undefined)
    .toSorted((a, b) => byCost(a.cost, b.cost));
  const onDemand = compared.find(({ kind }) => kind === 'rented-on-demand');
  return compared.map((one) => {
    const same = onDemand && one !== onDemand && sameMachine(one.cost, [onDemand.cost, ...onDemand.others]);
    return same ? { ...one, onDemand: same } : one;
  });
}

/** Returns the cost that rents the same machine for as large a replica; undefined where none does. */
function sameMachine({ route }: RouteCost, costs: readonly RouteCost[]): PricedRouteCost | undefined {
  if (route?.way !== 'rented') return undefined;
  const { rental, unit } = route;
  return costs
    .filter((cost) => cost.isPriced)
    .find(
      ({ route: other }) =>
        other.way === 'rented' &&
        other.rental.id === rental.id &&
        other.unit.deviceCount === unit.deviceCount,
    );
}

function byCost(a: RouteCost, b: RouteCost): number {
  if (a.isPriced && b.isPriced) return a.usdPerMonth.likely - b.usdPerMonth.likely;
  if (!a.isPriced && !b.isPriced) return distance(a) - distance(b);
  return byPriced(a, b);
}

function byPriced(a: RouteCost, b: RouteCost): number {
  return Number(b.isPriced) - Number(a.isPriced);
}

/** How far from possible: machines that fit the model but are too slow come before those that lack memory. */
const FARTHEST = { speed: 1e6, memory: 1e9 } as const;

function distance({ obstacle, shortfall }: UnpricedRouteCost): number {
  if (obstacle === 'not-in-data') return 0;
  if (!shortfall) return FARTHEST.speed;
  const nearest = shortfall.of === 'speed' ? 0 : FARTHEST.speed;
  return Math.min(nearest + shortfall.times, FARTHEST[shortfall.of]);
}
