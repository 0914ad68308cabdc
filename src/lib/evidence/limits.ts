import type { Quantity } from '../catalog/measurements/evidence.ts';

/** How far the library may be from the measurements of one quantity, as a share: 0.01 is one per cent. */
export interface ErrorLimit {
  /** For the median of the absolute errors. */
  readonly median: number;
  /** For a single case; one that is further off needs a reason in its file, under `miss`. */
  readonly single: number;
}

/**
 * The limits that the library must keep: tests fail beyond them, and pages quote them. Printed values are rounded, which
 * alone can make 0.2 % of a small one.
 */
export const ERROR_LIMITS: Readonly<Partial<Record<Quantity, ErrorLimit>>> = {
  weights: { median: 0.002, single: 0.01 },
  'weights-on-accelerator': { median: 0.05, single: 0.06 },
  'kv-cache': { median: 0.0001, single: 0.001 },
  'recurrent-state': { median: 0.0001, single: 0.001 },
  'cache-capacity': { median: 0.01, single: 0.02 },
  'compute-buffer': { median: 0.02, single: 0.35 },
  total: { median: 0.05, single: 0.06 },
  'training-peak': { median: 0.02, single: 0.15 },
  'training-peak-other-designs': { median: 0.07, single: 0.2 },
};

/** The limits of the median error by training method. Each also holds for the held-out rows alone. */
export const TRAINING_MEDIAN_LIMITS = { full: 0.03, lora: 0.02, qlora: 0.02 } as const;
