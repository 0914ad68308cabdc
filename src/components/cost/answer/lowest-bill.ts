import type { Bill } from '../../../lib/cost/bills/bill.ts';
import { logarithmicRates } from '../../../lib/cost/questions/cost-curve.ts';
import type { RouteGroupId } from './route-kinds.ts';

/** The cheapest bill of a group of routes at every number of requests. */
export interface GroupBill {
  readonly group: RouteGroupId;
  readonly bill: Bill;
}

/** Enough samples to find every machine that is the cheapest somewhere. */
const PLACES = 40;

/**
 * Returns one bill for several routes: at every number of requests a day up to `most` it costs what the cheapest of them
 * does, because nobody stays on a small machine when a large one is cheaper. Two routes may cross between steps, where
 * the combined bill bends slightly; a break-even with it is exact except for that. Undefined without bills.
 */
export function lowestBill(bills: readonly Bill[], most: number): Bill | undefined {
  const cheapest = new Set(
    logarithmicRates(1, most, PLACES).flatMap((rate) => lowestAt(bills, rate)?.bill ?? []),
  );
  const [first, ...others] = cheapest;
  if (!first || others.length === 0) return first;
  const winners = [first, ...others];
  const limits = winners.map(({ mostRequestsPerDay = Infinity }) => mostRequestsPerDay);
  const { mostRequestsPerDay: _limit, ...rest } = first;
  return {
    ...rest,
    usdAt: (rate, end) => Math.min(...carrying(winners, rate).map((bill) => bill.usdAt(rate, end))),
    stepsBelow: (below, end) => [
      ...winners.flatMap((bill) => bill.stepsBelow(below, end)),
      ...limits.filter((limit) => limit < below),
    ],
    ...(Math.max(...limits) < Infinity && { mostRequestsPerDay: Math.max(...limits) }),
  };
}

function lowestAt(bills: readonly Bill[], rate: number): { bill: Bill; usd: number } | undefined {
  return carrying(bills, rate)
    .map((bill) => ({ bill, usd: bill.usdAt(rate, 'likely') }))
    .reduce<{ bill: Bill; usd: number } | undefined>(
      (lowest, one) => (lowest && lowest.usd <= one.usd ? lowest : one),
      undefined,
    );
}

function carrying(bills: readonly Bill[], rate: number): readonly Bill[] {
  return bills.filter(({ mostRequestsPerDay = Infinity }) => rate <= mostRequestsPerDay);
}
