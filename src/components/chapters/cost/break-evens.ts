import { breakEven, type CheaperInterval } from '../../../lib/cost/questions/break-even.ts';
import type { ApiOffer } from '../../../lib/cost/facts/api-offer.ts';
import { assumptionRanges } from '../../../lib/cost/facts/assumptions.ts';
import { isBill, type Bill } from '../../../lib/cost/bills/bill.ts';
import { routeBill } from '../../../lib/cost/bills/route-bill.ts';
import type { Route } from '../../../lib/cost/bills/route.ts';
import { buildDay } from '../../facts/build-day.ts';
import { costFacts } from '../../facts/market.ts';
import { COLUMNS, possibleOf } from './comparisons.ts';
import { BUSY_PRODUCT, type ChapterCase } from './examples.ts';

/** The most requests a day up to which a break-even is searched. */
export const MOST_REQUESTS = 1_000_000;

/** From how many requests a day your own machines are cheaper than an offer; omitted where they never are. */
export interface OwnBreakEven {
  readonly machinesOnly?: number;
  readonly withPeople?: number;
  /** With every number at the end of its range that favours machines, and without people's time. */
  readonly atBest?: number;
}

const assumptions = assumptionRanges(costFacts.assumptions);

/**
 * Returns from how many requests a day any machine of the catalogue that is always on costs less than an offer, for a
 * case of the chapter. Every machine is compared, not only the cheapest at one rate, so “never” means that none of them
 * is cheaper up to a million requests a day.
 */
export function ownBreakEven(chapterCase: ChapterCase, offer: ApiOffer): OwnBreakEven {
  const first = (withPeople: boolean, pick: (found: ReturnType<typeof breakEven>) => Intervals) => {
    const bill = billOf({ way: 'api', offer, day: buildDay }, chapterCase, withPeople);
    const starts = possibleOf(chapterCase, { requestsPerDay: BUSY_PRODUCT }, COLUMNS.own)
      .map(({ route }) => breakEven(bill, billOf(route, chapterCase, withPeople), MOST_REQUESTS))
      .flatMap((found) => pick(found).find(({ cheaper }) => cheaper === 'second')?.from ?? []);
    return starts.length === 0 ? undefined : Math.min(...starts);
  };
  const [machinesOnly, withPeople, atBest] = [
    first(false, ({ intervals }) => intervals),
    first(true, ({ intervals }) => intervals),
    first(false, ({ bestForSecond }) => bestForSecond),
  ];
  return {
    ...(machinesOnly !== undefined && { machinesOnly }),
    ...(withPeople !== undefined && { withPeople }),
    ...(atBest !== undefined && { atBest }),
  };
}

type Intervals = readonly CheaperInterval[];

function billOf(route: Route, { workload }: ChapterCase, withPeople: boolean): Bill {
  const bill = routeBill(route, { workload, assumptions, withPeople });
  if (isBill(bill)) return bill;
  throw new Error(bill.reason);
}
