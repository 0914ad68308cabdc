import { logScale } from '../../chart/log-scale.ts';
import type { Range } from '../../../lib/units/range.ts';

/** The scale that all rows share. Both ends are US dollars. */
export interface RangeScale {
  readonly low: number;
  readonly high: number;
  /** Returns the position of an amount, in per cent of the width. */
  readonly place: (usd: number) => number;
}

/** Cheaper routes are drawn at the left end: nobody compares amounts below a cent. */
const LEAST_USD = 0.01;

/**
 * Returns a logarithmic scale from the power of ten below the lowest cost to the one above the highest; undefined without
 * ranges.
 */
export function rangeScale(ranges: readonly Range[]): RangeScale | undefined {
  if (ranges.length === 0) return undefined;
  const least = Math.max(LEAST_USD, Math.min(...ranges.map(({ low }) => low)));
  const most = Math.max(LEAST_USD * 10, ...ranges.map(({ high }) => high));
  const low = 10 ** Math.floor(Math.log10(least));
  const high = 10 ** Math.ceil(Math.log10(most));
  const scale = logScale([low, high], [0, 100]);
  return { low, high, place: (usd) => scale(Math.max(usd, low)) };
}
