import { breakEven } from '../../../lib/cost/questions/break-even.ts';
import type { Bill } from '../../../lib/cost/bills/bill.ts';
import { costCurve, logarithmicRates, type CurvePoint } from '../../../lib/cost/questions/cost-curve.ts';
import { GROUP_NAMES, type RouteGroupId } from './route-kinds.ts';
import type { GroupBill } from './lowest-bill.ts';

/** One line of the chart: the cost of a group of routes at every number of requests a day. */
export interface ChartLine {
  readonly group: RouteGroupId;
  readonly name: string;
  readonly points: readonly CurvePoint[];
}

/** Where the line of an API and the line of a machine cross. */
export interface ChartCrossing {
  readonly requestsPerDay: number;
  readonly usd: number;
}

/** The line that is cheapest from a number of requests a day on, by likely cost. */
export interface CheapestFrom {
  readonly from: number;
  readonly group: RouteGroupId;
}

/** Everything the chart draws. */
export interface CostChartFacts {
  /** The right end, in requests a day. */
  readonly most: number;
  readonly lines: readonly ChartLine[];
  readonly crossings: readonly ChartCrossing[];
  readonly cheapest: readonly CheapestFrom[];
}

/** The right end of the chart, unless the reader has more requests than that. */
const MOST = 1_000_000;
const POINTS = 61;
/** Further steps lie closer together than the chart can show. */
const MOST_STEPS = 24;

/** Returns the right end of the chart, a power of ten. Example: 1,000,000 for 1,000 requests a day. */
export function chartEnd(requestsPerDay: number): number {
  return Math.max(MOST, 10 ** Math.ceil(Math.log10(requestsPerDay * 2)));
}

/** Returns the chart of each group's bill. Keep the order of `routes`: the first two lines get a band. */
export function chartFacts(routes: readonly GroupBill[], most: number): CostChartFacts {
  const lines = routes.map(({ group, bill }): ChartLine => ({
    group,
    name: GROUP_NAMES[group],
    points: costCurve(bill, ratesOf(bill, most)),
  }));
  const inGroups = (...groups: RouteGroupId[]): readonly GroupBill[] =>
    routes.filter(({ group }) => groups.includes(group));
  // Only the first crossing of each pair: after it the two may cross back and forth at the steps of the machines.
  const crossings = inGroups('paid', 'hosted').flatMap(({ bill }) =>
    inGroups('rented', 'server', 'computer').flatMap((machine): ChartCrossing[] => {
      const place = breakEven(bill, machine.bill, most).crossings[0];
      return place === undefined ? [] : [{ requestsPerDay: place, usd: bill.usdAt(place, 'likely') }];
    }),
  );
  return { most, lines, crossings, cheapest: cheapestOf(routes, most) };
}

/** Returns evenly spaced numbers of requests, and both sides of each step, so that steps are drawn upright. */
function ratesOf(bill: Bill, most: number): readonly number[] {
  const steps = [...new Set(bill.stepsBelow(most, 'likely'))].toSorted((a, b) => a - b).slice(0, MOST_STEPS);
  const end = bill.mostRequestsPerDay;
  const places = [
    ...logarithmicRates(1, most, POINTS),
    ...steps.filter((step) => step >= 1).flatMap((step) => [step, step * (1 + 1e-6)]),
    ...(end !== undefined && end >= 1 && end < most ? [end] : []),
  ];
  return places.toSorted((a, b) => a - b);
}

function cheapestOf(routes: readonly GroupBill[], most: number): readonly CheapestFrom[] {
  const at = (rate: number): RouteGroupId | undefined => {
    const [first] = routes
      .filter(({ bill }) => rate <= (bill.mostRequestsPerDay ?? Infinity))
      .map(({ group, bill }) => ({ group, usd: bill.usdAt(rate, 'likely') }))
      .toSorted((a, b) => a.usd - b.usd);
    return first?.group;
  };
  const found: CheapestFrom[] = [];
  let before = 1;
  for (const rate of logarithmicRates(1, most, POINTS)) {
    const group = at(rate);
    if (group !== undefined && found.at(-1)?.group !== group) {
      found.push({ from: changeBetween(before, rate, group, at), group });
    }
    before = rate;
  }
  return found;
}

/**
 * Returns from how many requests on a group is the cheapest, to a thousandth, by binary search; it is the cheapest
 * at `to`.
 */
function changeBetween(
  from: number,
  to: number,
  group: RouteGroupId,
  at: (rate: number) => RouteGroupId | undefined,
): number {
  let [low, high] = [from, to];
  while (high / low > 1.001) {
    const middle = Math.sqrt(low * high);
    if (at(middle) === group) high = middle;
    else low = middle;
  }
  return high;
}
