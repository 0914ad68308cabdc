/**
 * Returns the shortest pattern that repeats to the given letters, one a layer, or undefined when all are full
 * attention, which needs no pattern.
 *
 * @example `SSSSSFSSSSSFSS` gives `SSSSSF`; `FFFF` gives undefined.
 */
export function shortestPattern(letters: string): string | undefined {
  for (let length = 1; length <= letters.length; length += 1) {
    const pattern = letters.slice(0, length);
    if (pattern.repeat(Math.ceil(letters.length / length)).startsWith(letters)) {
      return pattern === 'F' ? undefined : pattern;
    }
  }
  return undefined;
}

/**
 * Returns the letters of a model where every nth layer is full.
 *
 * @example 6 layers, every 3rd, S: `SSFSSF`.
 */
export function everyNthFull(layers: number, period: number, others: 'S' | 'R'): string {
  return Array.from({ length: layers }, (_, index) => ((index + 1) % period === 0 ? 'F' : others)).join('');
}
