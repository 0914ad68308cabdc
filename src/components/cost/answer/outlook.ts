import { costCaseOf, type CostChoices } from '../../../lib/case/cost-choices.ts';
import { isBill, type Bill } from '../../../lib/cost/bills/bill.ts';
import { breakEven, type CheaperInterval } from '../../../lib/cost/questions/break-even.ts';
import type { CostCase } from '../../../lib/cost/workload/cost-case.ts';
import type { CostFacts } from '../../../lib/cost/facts/cost-facts.ts';
import type { RouteKind } from '../../../lib/cost/bills/route.ts';
import { routesOf } from '../../../lib/cost/routes/routes.ts';
import type { ServingUnits } from '../../../lib/cost/serving/serving-units.ts';
import { sharedInputEnds } from '../../../lib/cost/questions/shared-inputs.ts';
import { trafficStages } from '../../../lib/cost/questions/traffic-stages.ts';
import { monthsUntil, type Workload } from '../../../lib/cost/workload/workload.ts';
import type { Range } from '../../../lib/units/range.ts';
import { chartEnd, chartFacts, type CostChartFacts } from './chart-lines.ts';
import { lowestBill, type GroupBill } from './lowest-bill.ts';
import { ROUTE_KINDS, WITH_GAPS, type RouteGroupId } from './route-kinds.ts';

/** Where another route takes over from the one that is the cheapest now. */
export interface TakeOver {
  readonly first: RouteGroupId;
  readonly second: RouteGroupId;
  /** At the likely costs; none is an answer. */
  readonly crossings: readonly number[];
  /** The first crossing at each way to set the ends of the estimate against each other; undefined where they never cross. */
  readonly atEnds: readonly (number | undefined)[];
  /** Months until the reader’s requests have grown to the next crossing, where they grow. */
  readonly months?: number;
}

/** The comparison at one number of requests a day. */
export interface StageView {
  readonly requestsPerDay: number;
  readonly isOwn: boolean;
  readonly cells: readonly {
    readonly kind: RouteKind;
    readonly usd?: Range;
    readonly name: string;
    readonly isCheapest: boolean;
  }[];
}

/** What is told after the answer: the chart, where the answer turns, and the stages. */
export interface CostOutlook {
  readonly chart: CostChartFacts;
  readonly takeOvers: readonly TakeOver[];
  readonly stages: readonly StageView[];
}

/** Beyond this nobody compares prices of a list: they are negotiated. */
const MOST_REQUESTS = 1_000_000;

/** Returns the outlook of a case: break-evens of the cheapest route with the next two kinds, chart and stages. */
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
        isCheapest: place === 0 && cost.isPossible,
        ...(cost.isPossible && { usd: cost.usdPerMonth }),
      })),
    })),
  };
}

/** The bill of each group of routes that answer at any hour, the cheapest at the reader’s number of requests first. */
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
    groups.set(group, [...(groups.get(group) ?? []), ...candidates.filter(isBill)]);
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

/** The cheapest with the next two, and the paid model with a rented GPU where that is not among them. */
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

/** Where the cheaper of two changes for the first time; undefined where it never does. */
function firstChange(intervals: readonly CheaperInterval[]): number | undefined {
  const decided = intervals.filter(({ cheaper }) => cheaper === 'first' || cheaper === 'second');
  return decided.find(({ cheaper }) => cheaper !== decided[0]?.cheaper)?.from;
}
