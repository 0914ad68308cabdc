import type { EstimateEnd } from '../../units/range.ts';
import type { Bill } from '../bills/bill.ts';

/** Which of two routes is cheaper between two numbers of requests a day. */
export interface CheaperInterval {
  /** Requests a day from and up to which this holds: 1 or more. */
  readonly from: number;
  readonly to: number;
  /** `same` where both cost the same over the whole interval; `none` where neither carries the requests. */
  readonly cheaper: 'first' | 'second' | 'same' | 'none';
  /** Whether the other route cannot carry so many requests at all. */
  readonly isOnly: boolean;
}

/** Where the cheaper of two routes changes, in requests a day. */
export interface BreakEven {
  /** From 1 request a day to the end that was asked for, without gaps, at the likely cost. */
  readonly intervals: readonly CheaperInterval[];
  /** The requests a day at which one route becomes cheaper than the other. May be empty. */
  readonly crossings: readonly number[];
  /** The same with the first route at its low and the second at its high cost, and vice versa. */
  readonly bestForFirst: readonly CheaperInterval[];
  readonly bestForSecond: readonly CheaperInterval[];
}

/** How far a break-even is looked for, unless the caller says otherwise. */
const MOST_REQUESTS_PER_DAY = 10_000_000;

/**
 * Returns where the cheaper of two routes changes between 1 request a day and `most` (more than 1). The result is exact,
 * not sampled: bills are piecewise linear with known steps, so each crossing is where two lines meet or where a step
 * passes the other line. A step can cross and come back, so there may be several crossings, or none.
 *
 * @example One machine at $730 a month against $0.60 a month for each request a day: 1,216.7 requests a day.
 */
export function breakEven(first: Bill, second: Bill, most = MOST_REQUESTS_PER_DAY): BreakEven {
  const between = (firstEnd: EstimateEnd, secondEnd: EstimateEnd): readonly CheaperInterval[] =>
    cheaperIntervals({ bill: first, end: firstEnd }, { bill: second, end: secondEnd }, most);
  const intervals = between('likely', 'likely');
  return {
    intervals,
    crossings: crossingsOf(intervals),
    bestForFirst: between('low', 'high'),
    bestForSecond: between('high', 'low'),
  };
}

/** Intervals where both cost the same, or where neither carries the requests, are skipped. */
function crossingsOf(intervals: readonly CheaperInterval[]): readonly number[] {
  const crossings: number[] = [];
  let last: CheaperInterval['cheaper'] | undefined;
  for (const { from, cheaper } of intervals) {
    if (cheaper !== 'first' && cheaper !== 'second') continue;
    if (last !== undefined && last !== cheaper) crossings.push(from);
    last = cheaper;
  }
  return crossings;
}

interface BillEnd {
  readonly bill: Bill;
  readonly end: EstimateEnd;
}

function cheaperIntervals(first: BillEnd, second: BillEnd, most: number): readonly CheaperInterval[] {
  const merged: CheaperInterval[] = [];
  const places = linePlaces(first, second, most);
  for (const [index, from] of places.entries()) {
    const to = places[index + 1];
    if (to === undefined) break;
    for (const piece of piecesBetween(first, second, from, to)) {
      const last = merged.at(-1);
      if (last?.cheaper === piece.cheaper && last.isOnly === piece.isOnly) {
        merged[merged.length - 1] = { ...last, to: piece.to };
      } else merged.push(piece);
    }
  }
  return merged;
}

/** Steps of two routes are computed in different ways. Places within this share of each other count as one. */
const SAME_PLACE = 1e-12;

/** Every number of requests a day where a line of either bill may end, 1 and `most` included, in order. */
function linePlaces(first: BillEnd, second: BillEnd, most: number): readonly number[] {
  const inner = [first, second].flatMap(({ bill, end }) => [
    ...bill.stepsBelow(most, end),
    bill.mostRequestsPerDay ?? most,
  ]);
  const places = [1];
  for (const place of [...inner, most].toSorted((a, b) => a - b)) {
    if (place <= most && place > (places.at(-1) ?? 1) * (1 + SAME_PLACE)) places.push(place);
  }
  return places;
}

function piecesBetween(
  first: BillEnd,
  second: BillEnd,
  from: number,
  to: number,
): readonly CheaperInterval[] {
  // A step belongs to the line on its left, so the line is measured at two places inside the interval.
  const [left, right] = [from + (to - from) / 3, from + (2 * (to - from)) / 3];
  const carries = ({ bill }: BillEnd): boolean => right <= (bill.mostRequestsPerDay ?? Infinity);
  if (!carries(first) || !carries(second)) {
    const cheaper = carries(first) ? 'first' : carries(second) ? 'second' : 'none';
    return [{ from, to, cheaper, isOnly: cheaper !== 'none' }];
  }
  const usd = ({ bill, end }: BillEnd, place: number): number => bill.usdAt(place, end);
  const differenceLeft = difference(usd(first, left), usd(second, left));
  const differenceRight = difference(usd(first, right), usd(second, right));
  const slope = (differenceRight - differenceLeft) / (right - left);
  const atFrom = differenceLeft - slope * (left - from);
  const atTo = differenceRight + slope * (to - right);
  const piece = (start: number, stop: number, sign: number): CheaperInterval => ({
    from: start,
    to: stop,
    cheaper: sign < 0 ? 'first' : sign > 0 ? 'second' : 'same',
    isOnly: false,
  });
  const meets = from - atFrom / slope;
  if (Math.sign(atFrom) * Math.sign(atTo) >= 0 || meets <= from || meets >= to) {
    return [piece(from, to, differenceLeft + differenceRight)];
  }
  return [piece(from, meets, atFrom), piece(meets, to, atTo)];
}

/** a − b, or 0 where they differ only by rounding in the last digits. */
function difference(a: number, b: number): number {
  return Math.abs(a - b) <= 1e-13 * Math.max(a, b) ? 0 : a - b;
}
