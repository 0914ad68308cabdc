import type { Timed } from '../catalog/measurements/speed-evidence.ts';

/** How far the library may be from published speeds, as a share: 0.1 is ten per cent. */
export interface SpeedErrorLimit {
  /** For the median of the absolute errors. */
  readonly median: number;
  /** For a single case; one that is further off needs a reason in its file, under `miss`. */
  readonly single: number;
}

/**
 * The limits that the library must keep: tests fail beyond them, and pages quote them. Nine in ten measurements of
 * decoding for one reader keep the limit of a single case. Servers under load (throughput, first-token) are known from two
 * sources and few models, so their limits are wide.
 */
export const SPEED_ERROR_LIMITS: Readonly<Record<Timed, SpeedErrorLimit>> = {
  decode: { median: 0.12, single: 0.35 },
  prefill: { median: 0.3, single: 0.6 },
  throughput: { median: 0.3, single: 0.75 },
  'first-token': { median: 0.6, single: 1 },
};

/** The share of measurements that must lie inside the range that the library gives. */
export const RANGE_COVERAGE = 0.9;
