import type { BenchmarkRow } from './benchmark.ts';

/** How far an open model was behind the closed ones on the day it came out. */
export interface FrontierLag {
  readonly model: string;
  readonly released: string;
  readonly score: number;
  /** Days since the first closed model that was as good; left out when none was yet. */
  readonly lagDays?: number;
  /** The first closed model that was at least as good. */
  readonly reachedBefore?: string;
  /** The best closed model on that day, and how many points it was ahead; negative when the open one led. */
  readonly bestClosed?: string;
  readonly gapPoints?: number;
}

const DAY_MILLISECONDS = 86_400_000;

/**
 * Returns, for each model with open weights that was the best of its kind, how long before a closed model had been as
 * good, and how far the best closed model of that day was ahead. Rows must be in the order of their days. Example:
 * Llama 3.1 405B came 33 days after the first closed model of at least its score.
 */
export function frontierLags(rows: readonly BenchmarkRow[]): readonly FrontierLag[] {
  const closed = rows.filter(({ weights }) => weights === 'closed');
  return rows
    .filter(({ weights }) => weights === 'open')
    .map(({ model, released, score }): FrontierLag => {
      const earlier = closed.filter((row) => row.released <= released);
      const equal = earlier.find((row) => row.score >= score);
      const [best] = earlier.toSorted((a, b) => b.score - a.score);
      return {
        model,
        released,
        score,
        ...(equal && {
          lagDays: Math.round((Date.parse(released) - Date.parse(equal.released)) / DAY_MILLISECONDS),
          reachedBefore: equal.model,
        }),
        ...(best && { bestClosed: best.model, gapPoints: best.score - score }),
      };
    });
}
