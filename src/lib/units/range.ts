/** An estimate and how sure it is: nine in ten cases lie between low and high. */
export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** An end of an estimate. A plan that fits at the high end of its memory fits for certain. */
export type EstimateEnd = keyof Range;

/**
 * Returns a range without width, for a number that is known.
 *
 * @example 5 gives 5–5–5.
 */
export function exactly(value: number): Range {
  return { low: value, likely: value, high: value };
}

/**
 * Returns the sum of ranges. Lows and highs are simply added, because the parts of one program's memory tend to be off in
 * the same direction.
 *
 * @example 1–2–3 and 10–10–10 give 11–12–13.
 */
export function sumOfRanges(ranges: readonly Range[]): Range {
  return ranges.reduce(
    (sum, range) => ({
      low: sum.low + range.low,
      likely: sum.likely + range.likely,
      high: sum.high + range.high,
    }),
    exactly(0),
  );
}

/**
 * Returns a range with each of its numbers multiplied by `factor` (0 or more).
 *
 * @example 1–2–3 times 2 gives 2–4–6.
 */
export function scaledRange(range: Range, factor: number): Range {
  return { low: range.low * factor, likely: range.likely * factor, high: range.high * factor };
}
