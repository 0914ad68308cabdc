import type { Range } from '../../lib/units/range.ts';

/** Returns the numbers of a range as a reader types them. Example: “2, from 0.5 to 8”, or “3” where they are the same. */
export function rangeText({ low, likely, high }: Range): string {
  const text = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 3 });
  return low === high ? text(likely) : `${text(likely)}, from ${text(low)} to ${text(high)}`;
}
