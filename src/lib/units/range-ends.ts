import type { EstimateEnd, Range } from './range.ts';

const OPPOSITE = { low: 'high', likely: 'likely', high: 'low' } as const satisfies Record<
  EstimateEnd,
  EstimateEnd
>;

/**
 * Returns the other end of an estimate; `likely` is its own. A quantity that makes a result smaller is read there: the
 * low end of a cost goes with the high end of a speed.
 *
 * @example `low` gives `high`, `likely` gives `likely`.
 */
export function opposite(end: EstimateEnd): EstimateEnd {
  return OPPOSITE[end];
}

/**
 * Returns the range of a value that is worked out at each end of its inputs. Meant for a value that grows with them:
 * `low` is the value at `low`, even if that is the largest of the three.
 *
 * @example With a price of 1–2–3 and end ⇒ price[end] × 2: 2–4–6.
 */
export function rangeAt(valueAt: (end: EstimateEnd) => number): Range {
  return { low: valueAt('low'), likely: valueAt('likely'), high: valueAt('high') };
}

/**
 * Returns the range of a value that is worked out at each end of its inputs but need not grow with them: low and high are
 * the least and the most of the three.
 *
 * @example With a number of machines of 1–2–4 and end ⇒ 12 ÷ machines[end]: 3–6–12.
 */
export function orderedRangeAt(valueAt: (end: EstimateEnd) => number): Range {
  const { low, likely, high } = rangeAt(valueAt);
  return { low: Math.min(low, likely, high), likely, high: Math.max(low, likely, high) };
}
