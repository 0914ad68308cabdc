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

/** The most requests a day that a break-even is looked for. */
export const MOST_REQUESTS = 1_000_000;

/** Where machines of one’s own become cheaper than an offer, in requests a day; absent where they never do. */
export interface OwnBreakEven {
  readonly machinesOnly?: number;
  readonly withPeople?: number;
  /** With every number of the sum at the end that favours machines; people not counted. */
  readonly atBest?: number;
}

const assumptions = assumptionRanges(costFacts.assumptions);

/**
 * Returns from how many requests a day on any machine of the catalogue that answers at any hour costs less than an
 * offer, for a case of the chapter. Every machine is held against the offer, not only the one that is cheapest at one
 * rate, so “never” means none of them up to a million a day.
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
