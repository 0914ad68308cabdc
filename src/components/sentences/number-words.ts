import { formatBytes, significant } from '../../lib/units/bytes.ts';
import type { Range } from '../../lib/units/range.ts';
import { formatTokens } from '../../lib/units/tokens.ts';

/** Plain numbers for sentences and tables. They need no facts, so that islands use them too. */

/** Returns a text whose number and unit stay on one line, with no-break spaces between them. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** Returns bytes to `digits` significant figures, in GB or the unit that suits them: “141 GB”. */
export function size(bytes: number, digits = 3): string {
  return unbroken(formatBytes(bytes, digits));
}

/** Returns a number with commas between thousands and up to three decimals: “327,680”, “4.5”. */
export function count(value: number): string {
  return value.toLocaleString('en-GB');
}

/** Returns a number rounded to a whole one, with commas between thousands: 12345.6 gives “12,346”. */
export function roundedCount(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/** Returns a number to two significant figures, as an estimate is given: “130”, “2.1”, and “1,200” for 1216.7. */
export function about(value: number): string {
  return significant(value, 2);
}

/** Returns a token count as people write it: “128k”. */
export function tokens(value: number): string {
  return formatTokens(value);
}

/** Returns how many times `part` goes into `whole`, to two significant figures: “8”. */
export function times(whole: number, part: number): string {
  return about(whole / part);
}

/** Returns how many times as much one amount is as another: “9.5 times”. */
export function timesAsMuch(larger: number, smaller: number): string {
  return `${times(larger, smaller)} times`;
}

/** Returns a share (0 to 1) as a percentage to `digits` significant figures: 0.0734 is “7.3 %”. */
export function percent(share: number, digits = 2): string {
  return unbroken(`${significant(share * 100, digits)} %`);
}

/** Returns a range as a reader would type it: “2, from 0.5 to 8”, or “3” where all its numbers are the same. */
export function rangeText({ low, likely, high }: Range): string {
  const text = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 3 });
  return low === high ? text(likely) : `${text(likely)}, from ${text(low)} to ${text(high)}`;
}
