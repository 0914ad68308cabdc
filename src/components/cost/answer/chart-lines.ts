import { breakEven } from '../../../lib/cost/questions/break-even.ts';
import type { Bill } from '../../../lib/cost/bills/bill.ts';
import { costCurve, logarithmicRates, type CurvePoint } from '../../../lib/cost/questions/cost-curve.ts';
import { GROUP_NAMES, type RouteGroupId } from './route-kinds.ts';
import type { GroupBill } from './lowest-bill.ts';

/** What one way costs at every number of requests a day. */
export interface ChartLine {
  readonly group: RouteGroupId;
  readonly name: string;
  readonly points: readonly CurvePoint[];
}

/** Where two of the lines cross. */
export interface ChartCrossing {
  readonly requestsPerDay: number;
  readonly usd: number;
}

/** From how many requests a day on which line is the cheapest; at the likely cost. */
export interface CheapestFrom {
  readonly from: number;
  readonly group: RouteGroupId;
}

/** All that the chart draws. */
export interface CostChartFacts {
  readonly most: number;
  readonly lines: readonly ChartLine[];
  readonly crossings: readonly ChartCrossing[];
  readonly cheapest: readonly CheapestFrom[];
}

/** The right end of the chart, unless the reader has more requests than that. */
const MOST = 1_000_000;
const POINTS = 61;
/** Steps beyond these lie closer together than the chart can show. */
const MOST_STEPS = 24;

/** Returns the right end of the chart, a power of ten. Example: 1,000,000 for 1,000 requests a day. */
export function chartEnd(requestsPerDay: number): number {
  return Math.max(MOST, 10 ** Math.ceil(Math.log10(requestsPerDay * 2)));
}

/** Returns the chart of the bills of each group, the cheapest at the reader’s number of requests first. */
export function chartFacts(routes: readonly GroupBill[], most: number): CostChartFacts {
  const lines = routes.map(({ group, bill }): ChartLine => ({
    group,
    name: GROUP_NAMES[group],
    points: costCurve(bill, ratesOf(bill, most)),
  }));
  const inGroups = (...groups: RouteGroupId[]): readonly GroupBill[] =>
    routes.filter(({ group }) => groups.includes(group));
  // The first of each pair: after it two lines may go to and fro at the steps of the machines.
  const crossings = inGroups('paid', 'hosted').flatMap(({ bill }) =>
    inGroups('rented', 'server', 'computer').flatMap((machine): ChartCrossing[] => {
      const place = breakEven(bill, machine.bill, most).crossings[0];
      return place === undefined ? [] : [{ requestsPerDay: place, usd: bill.usdAt(place, 'likely') }];
    }),
  );
  return { most, lines, crossings, cheapest: cheapestOf(routes, most) };
}

/** Evenly spaced numbers of requests, and both sides of each step, so that it is drawn upright. */
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

/** The first place, to a thousandth, at which a group is the cheapest: it is at `to`. */
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
