import { costCaseOf, type CostChoices } from '../../../lib/case/cost-choices.ts';
import { isBill, type Bill } from '../../../lib/cost/bills/bill.ts';
import { breakEven, type CheaperInterval } from '../../../lib/cost/questions/break-even.ts';
import type { CostCase } from '../../../lib/cost/workload/cost-case.ts';
import type { CostFacts } from '../../../lib/cost/facts/cost-facts.ts';
import type { RouteKind } from '../../../lib/cost/bills/route.ts';
import { freshest } from '../../../lib/cost/routes/price-day.ts';
import { routesOf } from '../../../lib/cost/routes/routes.ts';
import type { ObstacleKind } from '../../../lib/cost/serving/obstacle.ts';
import type { ServingUnits } from '../../../lib/cost/serving/serving-units.ts';
import { sharedInputEnds } from '../../../lib/cost/questions/shared-inputs.ts';
import { trafficStages } from '../../../lib/cost/questions/traffic-stages.ts';
import { monthsUntil, type Workload } from '../../../lib/cost/workload/workload.ts';
import type { Range } from '../../../lib/units/range.ts';
import { chartEnd, chartFacts, type CostChartFacts } from './chart-lines.ts';
import { lowestBill, type GroupBill } from './lowest-bill.ts';
import { ROUTE_KINDS, WITH_GAPS, type RouteGroupId } from './route-kinds.ts';

/** Where a second group of routes becomes cheaper than a first one. */
export interface TakeOver {
  readonly first: RouteGroupId;
  readonly second: RouteGroupId;
  /** Requests a day at which the likely costs cross; empty if they never do. */
  readonly crossings: readonly number[];
  /**
   * The first crossing for each way of setting the ends of the estimates against each other, at every combination of
   * ends of the inputs that routes share; undefined where they never cross.
   */
  readonly atEnds: readonly (number | undefined)[];
  /** Months until the reader's requests have grown to the next crossing; absent where they do not grow to one. */
  readonly months?: number;
}

/** The comparison at one number of requests a day, cheapest first. */
export interface StageView {
  readonly requestsPerDay: number;
  readonly isOwn: boolean;
  readonly cells: readonly {
    readonly kind: RouteKind;
    readonly usd?: Range;
    /** Why there is no sum. */
    readonly obstacle?: ObstacleKind;
    readonly name: string;
    readonly isCheapest: boolean;
  }[];
}

/** What follows the answer: the chart, where another route becomes the cheapest, and the stages. */
export interface CostOutlook {
  readonly chart: CostChartFacts;
  readonly takeOvers: readonly TakeOver[];
  readonly stages: readonly StageView[];
}

/** Requests a day. Above this, prices are negotiated and list prices say little. */
const MOST_REQUESTS = 1_000_000;

/** Returns the outlook of a case: chart, stages, and the break-evens of the cheapest group with the next two. */
export function costOutlook(
  choices: CostChoices,
  day: string,
  facts: CostFacts,
  units: ServingUnits,
): CostOutlook {
  const costCase = costCaseOf(choices, day, facts.models);
  const { workload } = costCase;
  const most = chartEnd(workload.requestsPerDay);
  const bills = groupedBills(costCase, facts, units, most);
  const atEnds = sharedInputEnds(costCase, facts).map((atEnd) => groupedBills(atEnd, facts, units, most));
  return {
    chart: chartFacts(bills, most),
    takeOvers: pairsOf(bills).map((pair) => takeOver(pair, atEnds, workload)),
    stages: trafficStages(costCase, facts, units).map(({ requestsPerDay, isOwn, routes }) => ({
      requestsPerDay,
      isOwn,
      cells: routes.map(({ kind, cost }, place) => ({
        kind,
        name: cost.name,
        isCheapest: place === 0 && cost.isPriced,
        ...(cost.isPriced ? { usd: cost.usdPerMonth } : { obstacle: cost.obstacle }),
      })),
    })),
  };
}

/** Returns a bill for each group of routes that answer at any hour, the cheapest at the reader's traffic first. */
function groupedBills(
  costCase: CostCase,
  facts: CostFacts,
  units: ServingUnits,
  most: number,
): readonly GroupBill[] {
  const groups = new Map<RouteGroupId, Bill[]>();
  for (const { kind, candidates } of routesOf(costCase, facts, units)) {
    if (WITH_GAPS.includes(kind)) continue;
    const { group } = ROUTE_KINDS[kind];
    groups.set(group, [...(groups.get(group) ?? []), ...freshest(candidates.filter(isBill), costCase.day)]);
  }
  const own = costCase.workload.requestsPerDay;
  const usd = ({ bill }: GroupBill): number =>
    own <= (bill.mostRequestsPerDay ?? Infinity) ? bill.usdAt(own, 'likely') : Infinity;
  return [...groups]
    .flatMap(([group, bills]): GroupBill[] => {
      const bill = lowestBill(bills, most);
      return bill ? [{ group, bill }] : [];
    })
    .toSorted((a, b) => usd(a) - usd(b));
}

/** Returns the cheapest with each of the next two, and the paid model with a rented GPU if that pair is missing. */
function pairsOf(bills: readonly GroupBill[]): readonly (readonly [GroupBill, GroupBill])[] {
  const [cheapest, ...others] = bills;
  if (!cheapest) return [];
  const pairs = others.slice(0, 2).map((other) => [cheapest, other] as const);
  const paid = bills.find(({ group }) => group === 'paid');
  const rented = bills.find(({ group }) => group === 'rented');
  if (!paid || !rented || pairs.some((pair) => pair.includes(paid) && pair.includes(rented))) return pairs;
  return [...pairs, [paid, rented]];
}

function takeOver(
  [first, second]: readonly [GroupBill, GroupBill],
  atEnds: readonly (readonly GroupBill[])[],
  workload: Workload,
): TakeOver {
  const { crossings } = breakEven(first.bill, second.bill, MOST_REQUESTS);
  const next = crossings.find((place) => place > workload.requestsPerDay);
  const months = next === undefined ? undefined : monthsUntil(workload, next);
  return {
    first: first.group,
    second: second.group,
    crossings,
    atEnds: atEnds.flatMap((bills) => {
      const [one, other] = [billOf(first.group, bills), billOf(second.group, bills)];
      if (!one || !other) return [];
      const { bestForFirst, bestForSecond } = breakEven(one, other, MOST_REQUESTS);
      return [firstChange(bestForFirst), firstChange(bestForSecond)];
    }),
    ...(months !== undefined && { months }),
  };
}

function billOf(group: RouteGroupId, bills: readonly GroupBill[]): Bill | undefined {
  return bills.find((one) => one.group === group)?.bill;
}

/** Returns where the cheaper of two changes for the first time; undefined if it never does. */
function firstChange(intervals: readonly CheaperInterval[]): number | undefined {
  const decided = intervals.filter(({ cheaper }) => cheaper === 'first' || cheaper === 'second');
  return decided.find(({ cheaper }) => cheaper !== decided[0]?.cheaper)?.from;
}
