import { formatBytes, roundedBytes } from './bytes.ts';
import type { Range } from './range.ts';

type Ends = Pick<Range, 'low' | 'high'>;

/**
 * Returns the ends of an estimate in words, in decimal units with three significant figures, or four where three would
 * print both ends alike. The unit is written once if both ends share it.
 *
 * @example 44.6e9 to 45.9e9 gives “between 44.6 and 45.9 GB”, 140.9e9 to 141.4e9 “between 140.9 and 141.4 GB”.
 */
export function formatByteRange(range: Ends): string {
  const digits = digitsOf(range);
  const [from, to] = [formatBytes(range.low, digits), formatBytes(range.high, digits)];
  if (from === to) return `close to ${to}`;
  const [number = '', unit = ''] = from.split(' ');
  return `between ${to.endsWith(` ${unit}`) ? number : from} and ${to}`;
}

/**
 * Returns the likely value of an estimate as text in decimal units, with two significant figures, or as many more as
 * it takes to lie inside the range that `formatByteRange` prints next to it.
 *
 * @example 45.2e9 of 44.6e9 to 45.9e9 gives “45 GB”; 15.5e9 of 15.1e9 to 15.8e9 gives “15.5 GB”, since “16 GB” would
 * lie above its own range.
 */
export function formatLikelyBytes(range: Range): string {
  const digits = digitsOf(range);
  const [low, high] = [roundedBytes(range.low, digits), roundedBytes(range.high, digits)];
  const isInside = (likely: number): boolean => likely >= low && likely <= high;
  const fewest = [2, 3].find((count) => isInside(roundedBytes(range.likely, count)));
  return formatBytes(range.likely, fewest ?? digits);
}

function digitsOf({ low, high }: Ends): number {
  return formatBytes(low) === formatBytes(high) ? 4 : 3;
}
