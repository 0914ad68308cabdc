import { significant } from '../../lib/units/bytes.ts';
import { formatUsd } from '../../lib/units/dollars.ts';
import type { Range } from '../../lib/units/range.ts';

/** US dollars for sentences and tables. They need no facts, so that islands use them too. */

/**
 * Returns US dollars (0 or more) to two significant figures, as an estimate is given: 203.51 is “$200”, 3.514 “$3.50”
 * and 0.0412 “$0.041”.
 */
export function aboutUsd(usd: number): string {
  const rounded = Number(usd.toPrecision(2));
  return rounded >= 0.1 && rounded < 10 ? formatUsd(rounded) : `$${significant(usd, 2)}`;
}

/** Returns US dollars to the cent or, from a hundred on, to the dollar. */
export { formatUsd as exactUsd };

/**
 * Returns the width of an estimate: 34.2 to 1,824 is “$34 to $1,900”, and “little doubt” where both ends round to the
 * same. The ends are rounded outwards, so that a likely figure with more digits next to it never lies outside.
 */
export function usdRangeWords({ low, high }: Range): string {
  if (aboutUsd(low) === aboutUsd(high)) return 'little doubt';
  return `${aboutUsd(twoFigures(low, Math.floor))} to ${aboutUsd(twoFigures(high, Math.ceil))}`;
}

/** Returns a month’s bill with its width where it has one: “$1,700 ($870 to $2,600)”. */
export function withRange(usd: Range): string {
  return aboutUsd(usd.low) === aboutUsd(usd.high)
    ? aboutUsd(usd.likely)
    : `${aboutUsd(usd.likely)} (${usdRangeWords(usd)})`;
}

/** Returns the price of a million tokens: “$0.039”, “$0.20”, “$2”. */
export function perMillion(usd: number): string {
  const minimumFractionDigits = Number.isInteger(usd) ? 0 : 2;
  return `$${usd.toLocaleString('en-GB', { minimumFractionDigits, maximumFractionDigits: 4 })}`;
}

/** Returns dollars rounded to two significant figures in the direction of `rounded`. */
function twoFigures(usd: number, rounded: (value: number) => number): number {
  if (usd === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(usd)) - 1);
  // Without the noise of binary fractions: 0.3 / 0.1 is a little more than 3.
  return rounded(Number((usd / step).toPrecision(12))) * step;
}
