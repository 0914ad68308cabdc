import { formatBytes } from './bytes.ts';
import type { Range } from './range.ts';

/**
 * Returns the width of an estimate in words, in decimal units with three significant figures, or four where three
 * would print both ends alike; the unit is written once when they share it.
 * Example: 44.6e9 to 45.9e9 gives “between 44.6 and 45.9 GB”, 140.9e9 to 141.4e9 “between 140.9 and 141.4 GB”.
 */
export function formatByteRange({ low, high }: Pick<Range, 'low' | 'high'>): string {
  const digits = formatBytes(low) === formatBytes(high) ? 4 : 3;
  const [from, to] = [formatBytes(low, digits), formatBytes(high, digits)];
  if (from === to) return `close to ${to}`;
  const [number = '', unit = ''] = from.split(' ');
  return `between ${to.endsWith(` ${unit}`) ? number : from} and ${to}`;
}
