import type { Range } from '../../lib/units/range.ts';
import { formatUsd } from '../../lib/units/dollars.ts';
import { significant } from '../../lib/units/bytes.ts';

/**
 * Returns US dollars (0 or more) with two significant figures, as an estimate is told.
 * Example: 203.51 gives “$200”, 3.514 gives “$3.50”, 0.0412 gives “$0.041”.
 */
export function aboutUsd(usd: number): string {
  const rounded = Number(usd.toPrecision(2));
  return rounded >= 0.1 && rounded < 10 ? formatUsd(rounded) : `$${significant(usd, 2)}`;
}

/** Returns the width of an estimate. Example: “$34 to $1,100”, or “exact” where both ends are the same. */
export function usdRangeWords({ low, high }: Range): string {
  const [from, to] = [aboutUsd(low), aboutUsd(high)];
  return from === to ? 'little doubt' : `${from} to ${to}`;
}

/** Returns requests a day with two significant figures. Example: 1216.7 gives “1,200”. */
export function aboutRequests(requests: number): string {
  return significant(requests, 2);
}

/** Returns a whole number with commas between thousands. Example: 12345.6 gives “12,346”. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
