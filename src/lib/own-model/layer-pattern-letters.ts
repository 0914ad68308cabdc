// A layer pattern has one letter a layer, in the letters of the catalogue: F full attention, S sliding, R recurrent.

/**
 * Returns the length of the shortest pattern that repeats to the given letters, 1 or more. The last repeat may be cut off.
 *
 * @example `SSSSSFSSSSSFSS` gives 6, `FFFF` gives 1, `SSF` gives 3.
 */
export function patternPeriod(letters: string): number {
  for (let length = 1; length < letters.length; length += 1) {
    const pattern = letters.slice(0, length);
    if (pattern.repeat(Math.ceil(letters.length / length)).startsWith(letters)) return length;
  }
  return Math.max(1, letters.length);
}

/**
 * Returns the shortest pattern that repeats to the given letters, or undefined when all are full attention, which needs
 * no pattern.
 *
 * @example `SSSSSFSSSSSFSS` gives `SSSSSF`; `FFFF` gives undefined.
 */
export function shortestPattern(letters: string): string | undefined {
  const pattern = letters.slice(0, patternPeriod(letters));
  return pattern === 'F' || pattern === '' ? undefined : pattern;
}

/**
 * Returns the letters of a model in which every nth layer is full and the others are S or R.
 *
 * @example 6 layers, every 3rd full, the others S: `SSFSSF`.
 */
export function everyNthFull(layers: number, period: number, others: 'S' | 'R'): string {
  return Array.from({ length: layers }, (_, index) => ((index + 1) % period === 0 ? 'F' : others)).join('');
}
