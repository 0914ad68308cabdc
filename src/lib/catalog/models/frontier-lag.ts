import type { BenchmarkRow } from './benchmark.ts';

/** How far an open model was behind the closed ones on the day of its release. */
export interface FrontierLag {
  readonly model: string;
  readonly released: string;
  readonly score: number;
  /** Days since the first closed model that was as good. Omitted when there was none yet. */
  readonly lagDays?: number;
  /** The first closed model that was at least as good. */
  readonly reachedBefore?: string;
  /** The best closed model on that day, and how many points it was ahead: negative when the open one led. */
  readonly bestClosed?: string;
  readonly gapPoints?: number;
}

const DAY_MILLISECONDS = 86_400_000;

/**
 * Returns, for each row with open weights, how many days earlier a closed model had been as good, and how far ahead the
 * best closed model of that day was. Rows must be sorted by release day.
 *
 * @example Llama 3.1 405B came out 33 days after the first closed model with at least its score.
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
