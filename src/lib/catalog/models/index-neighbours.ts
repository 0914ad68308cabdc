import type { BenchmarkRow } from './benchmark.ts';

/** So many points on an index say nothing about which of two models is better. */
export const SAME_POINTS = 2;

/** An open model with about the score of another. */
export interface IndexNeighbour {
  readonly row: BenchmarkRow;
  /** Its score less the other’s: negative when it is behind. */
  readonly points: number;
}

/**
 * Returns the open models whose scores are within `SAME_POINTS` of a score, the nearest first; none when none is.
 *
 * @source the caveat of the Epoch Capabilities Index, that differences of a point or two say little.
 * @example for 134.3, a model with 133.2 is one point behind and one with 137.2 is left out.
 */
export function openNeighbours(score: number, rows: readonly BenchmarkRow[]): readonly IndexNeighbour[] {
  return rows
    .filter(({ weights }) => weights === 'open')
    .map((row) => ({ row, points: row.score - score }))
    .filter(({ points }) => Math.abs(points) <= SAME_POINTS)
    .toSorted((a, b) => Math.abs(a.points) - Math.abs(b.points));
}

/** Returns the open model that was the first to come out with at least a score; undefined when none has it. */
export function firstOpenAsGood(score: number, rows: readonly BenchmarkRow[]): BenchmarkRow | undefined {
  return rows
    .filter((row) => row.weights === 'open' && row.score >= score)
    .toSorted((a, b) => a.released.localeCompare(b.released))
    .at(0);
}
