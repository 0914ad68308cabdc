import type { Quantity } from '../catalog/measurements/evidence.ts';

/** The errors of the library on one quantity. */
export interface ErrorSummary {
  readonly quantity: Quantity;
  /** Number of measurements compared, 0 or more. */
  readonly compared: number;
  /** Number of measurements that could not be compared. */
  readonly notCompared: number;
  /** The median of the absolute relative errors: 0.01 is one per cent. */
  readonly median: number;
  /** Nine in ten absolute errors are at most this. */
  readonly ninetieth: number;
  /** The largest absolute error. */
  readonly worst: number;
  /** Its measurement; empty when nothing was compared. */
  readonly worstId: string;
}

/**
 * Returns the quantile `part` (0 to 1) of the values by the nearest rank: the smallest value that at least this share of
 * them does not exceed. 0 for no values.
 *
 * @example the median (0.5) of 1, 2, 10 is 2; their 0.9 quantile is 10.
 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(part * sorted.length) - 1);
  return sorted[rank] ?? 0;
}

/**
 * Returns a summary of the errors on one quantity. `errors` are relative and signed.
 *
 * @example errors −0.02, 0.01, 0.03 give median 0.02 and worst 0.03.
 */
export function errorSummary(
  quantity: Quantity,
  errors: readonly { readonly id: string; readonly error: number }[],
  notCompared: number,
): ErrorSummary {
  const sizes = errors.map(({ error }) => Math.abs(error));
  const worst = errors.reduce<{ id: string; error: number } | undefined>(
    (most, one) => (most && Math.abs(most.error) >= Math.abs(one.error) ? most : one),
    undefined,
  );
  return {
    quantity,
    compared: errors.length,
    notCompared,
    median: quantile(sizes, 0.5),
    ninetieth: quantile(sizes, 0.9),
    worst: Math.abs(worst?.error ?? 0),
    worstId: worst?.id ?? '',
  };
}
