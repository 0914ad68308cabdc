import type { BenchmarkRow } from '../../lib/catalog/models/benchmark.ts';

/** A frame for a chart of scores over days, in the units of its drawing. */
export interface StepFrame {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** The days at both ends, YYYY-MM-DD. */
  readonly days: readonly [string, string];
  /** The scores at the bottom and at the top. */
  readonly scores: readonly [number, number];
}

/** Returns the x of a day in the frame: the left margin for the first day. */
export function xOfDay(frame: StepFrame, day: string): number {
  const [first, last] = [Date.parse(frame.days[0]), Date.parse(frame.days[1])];
  const share = (Date.parse(day) - first) / (last - first);
  return frame.margin.left + share * (frame.width - frame.margin.left - frame.margin.right);
}

/** Returns the y of a score in the frame: the top margin for the highest score. */
export function yOfScore(frame: StepFrame, score: number): number {
  const [low, high] = frame.scores;
  const share = (score - low) / (high - low);
  return frame.height - frame.margin.bottom - share * (frame.height - frame.margin.top - frame.margin.bottom);
}

/**
 * Returns the path of the best score so far, one step for each model, extended to the last day of the frame. Rows must be
 * in order of their days, each better than the one before.
 */
export function stepPath(frame: StepFrame, rows: readonly BenchmarkRow[]): string {
  const steps = rows.map(({ released, score }, index) => {
    const [x, y] = [xOfDay(frame, released).toFixed(1), yOfScore(frame, score).toFixed(1)];
    return index === 0 ? `M${x} ${y}` : `H${x} V${y}`;
  });
  return [...steps, `H${xOfDay(frame, frame.days[1]).toFixed(1)}`].join(' ');
}
