import { significant } from '../../lib/units/bytes.ts';
import { formatUsd } from '../../lib/units/dollars.ts';
import type { Range } from '../../lib/units/range.ts';
import { costFacts } from '../facts/market.ts';
import { named } from '../facts/named.ts';
import { aboutUsd, usdRangeWords } from './usd-words.ts';
import type { Assumption, AssumptionId } from '../../lib/cost/facts/assumption.ts';

/** Money and amounts for sentences. */

/** Returns a month’s bill as an estimate is told, with its width where it has one: “$1,700 ($870 to $2,600)”. */
export function withRange(usd: Range): string {
  return aboutUsd(usd.low) === aboutUsd(usd.high)
    ? aboutUsd(usd.likely)
    : `${aboutUsd(usd.likely)} (${usdRangeWords(usd)})`;
}

/** Returns a price for a million tokens: “$0.039”, “$0.20”, “$2”. */
export function perMillion(usd: number): string {
  const minimumFractionDigits = Number.isInteger(usd) ? 0 : 2;
  return `$${usd.toLocaleString('en-GB', { minimumFractionDigits, maximumFractionDigits: 4 })}`;
}

/** Returns how often one amount goes into another: “9.5 times”. */
export function timesAsMuch(larger: number, smaller: number): string {
  return `${significant(larger / smaller, 2)} times`;
}

/** Returns an assumption of the sums. */
function assumption(id: AssumptionId): Assumption {
  return named(costFacts.assumptions, id, 'assumption', 'src/content/assumptions');
}

/** Returns the likely number of an assumption, for a sum. */
export function likely(id: AssumptionId): number {
  return assumption(id).range.likely;
}

/** Returns the range of an assumption in words: “2 (0.5 to 8)”. */
export function rangeOf(id: AssumptionId): string {
  const { low, likely: middle, high } = assumption(id).range;
  return low === high ? String(middle) : `${middle} (${low} to ${high})`;
}

/** Returns the range of a share in words: “65 % (60 to 70)”. */
export function shareRangeOf(id: AssumptionId): string {
  const { low, likely: middle, high } = assumption(id).range;
  const whole = (share: number): string => String(Math.round(share * 100));
  return `${whole(middle)}\u00a0% (${whole(low)} to ${whole(high)})`;
}

/** Returns US dollars to the cent or, from a hundred on, to the dollar. */
export { formatUsd as exactUsd };
