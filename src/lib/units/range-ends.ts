import type { EstimateEnd } from './range.ts';
import type { Range } from './range.ts';

const OPPOSITE = { low: 'high', likely: 'likely', high: 'low' } as const satisfies Record<
  EstimateEnd,
  EstimateEnd
>;

/** Returns the end that makes the same bill cheaper for something that saves: a fast copy belongs to the low bill. */
export function opposite(end: EstimateEnd): EstimateEnd {
  return OPPOSITE[end];
}

/**
 * Returns the range of a value that is worked out at each end.
 *
 * @example end ⇒ price[end] × 2.
 */
export function rangeAt(valueAt: (end: EstimateEnd) => number): Range {
  return { low: valueAt('low'), likely: valueAt('likely'), high: valueAt('high') };
}

/**
 * Returns the range of a value whose order does not follow the bill’s: low and high are the least and the most of the
 * three.
 */
export function orderedRangeAt(valueAt: (end: EstimateEnd) => number): Range {
  const { low, likely, high } = rangeAt(valueAt);
  return { low: Math.min(low, likely, high), likely, high: Math.max(low, likely, high) };
}
