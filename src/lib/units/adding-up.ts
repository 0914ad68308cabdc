import { GIGABYTE, withDecimals } from './bytes.ts';

/** Sizes as a table prints them, all in one unit with the same number of decimals, so that the column adds up. */
export interface SizeColumn {
  readonly unit: 'GB' | 'MB';
  readonly parts: readonly string[];
  readonly total: string;
}

/**
 * Returns byte counts (0 or more) as the column of a table, in GB, or in MB when their sum is below one GB. The printed
 * parts add up to the printed total: what rounding down loses goes to the parts that lost the most.
 *
 * @example 1.004, 1.004 and 1.004 GB print as 1.01, 1.00 and 1.00, in all 3.01.
 */
export function sizeColumn(bytes: readonly number[]): SizeColumn {
  const sum = bytes.reduce((total, part) => total + part, 0);
  const unit = sum >= GIGABYTE ? 'GB' : 'MB';
  const scale = unit === 'GB' ? GIGABYTE : 1e6;
  const decimals = sum / scale >= 100 ? 1 : 2;
  const step = scale / 10 ** decimals;
  const text = (steps: number): string => withDecimals(steps / 10 ** decimals, decimals);
  return {
    unit,
    parts: wholeStepsThatAddUp(bytes.map((part) => part / step)).map(text),
    total: text(Math.round(sum / step)),
  };
}

/**
 * Returns amounts (0 or more) as whole numbers that add up to their rounded sum: what rounding down loses goes to those
 * that lost the most.
 *
 * @example 1.4, 1.4 and 1.4 give 2, 1 and 1, since their sum is 4.2.
 */
export function wholeStepsThatAddUp(exact: readonly number[]): number[] {
  const whole = exact.map(Math.floor);
  const missing = Math.round(exact.reduce((sum, part) => sum + part, 0)) - whole.reduce((a, b) => a + b, 0);
  const byLoss = exact
    .map((part, index) => ({ index, lost: part - Math.floor(part) }))
    .sort((a, b) => b.lost - a.lost)
    .slice(0, missing);
  for (const { index } of byLoss) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
