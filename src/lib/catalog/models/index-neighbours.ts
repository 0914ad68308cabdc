import type { BenchmarkRow } from './benchmark.ts';

/** Two models within this many points of each other on the index cannot be ranked. */
export const SAME_POINTS = 2;

/** An open model with about the same score as another model. */
export interface IndexNeighbour {
  readonly row: BenchmarkRow;
  /** Its score minus the other’s, in points: negative when it is behind. */
  readonly points: number;
}

/**
 * Returns the open models whose scores are within `SAME_POINTS` of a score, the nearest first.
 *
 * @source the caveat of the Epoch Capabilities Index, that differences of a point or two say little.
 * @example for 134.3, a model with 133.2 is 1.1 points behind, and one with 137.2 is too far away.
 */
export function openNeighbours(score: number, rows: readonly BenchmarkRow[]): readonly IndexNeighbour[] {
  return rows
    .filter(({ weights }) => weights === 'open')
    .map((row) => ({ row, points: row.score - score }))
    .filter(({ points }) => Math.abs(points) <= SAME_POINTS)
    .toSorted((a, b) => Math.abs(a.points) - Math.abs(b.points));
}

/**
 * Returns the first open model that was released with at least a score, or undefined when there is none.
 *
 * @example for 139, of models with 136 (January), 139 (June) and 142 (the next January) it is the second.
 */
export function firstOpenAsGood(score: number, rows: readonly BenchmarkRow[]): BenchmarkRow | undefined {
  return rows
    .filter((row) => row.weights === 'open' && row.score >= score)
    .toSorted((a, b) => a.released.localeCompare(b.released))
    .at(0);
}
