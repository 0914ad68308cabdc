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

/**
 * Returns the width of an estimate. The ends are rounded outwards, so that a likely figure beside it, which may be told
 * more exactly, never lies outside. Example: 34.2 to 1,824 gives “$34 to $1,900”; “little doubt” where both ends round to the same.
 */
export function usdRangeWords({ low, high }: Range): string {
  if (aboutUsd(low) === aboutUsd(high)) return 'little doubt';
  return `${aboutUsd(twoFigures(low, Math.floor))} to ${aboutUsd(twoFigures(high, Math.ceil))}`;
}

/** A number of dollars cut or raised to two significant figures. */
function twoFigures(usd: number, rounded: (value: number) => number): number {
  if (usd === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(usd)) - 1);
  // Divided without noise in the last digits: 0.3 / 0.1 is a little more than 3.
  return rounded(Number((usd / step).toPrecision(12))) * step;
}

/** Returns requests a day with two significant figures. Example: 1216.7 gives “1,200”. */
export function aboutRequests(requests: number): string {
  return significant(requests, 2);
}

/** Returns a whole number with commas between thousands. Example: 12345.6 gives “12,346”. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
