/** How much work something may take: a count, or a count divided by another. Never seconds: machines differ in those. */
export interface WorkLimit {
  readonly what: string;
  readonly value: number;
  readonly most: number;
}

/** Returns the limit in a line, which says so when it is exceeded. */
export function limitLine({ what, value, most }: WorkLimit): string {
  const verdict = isExceeded({ what, value, most }) ? 'TOO MUCH: ' : '';
  return `  ${verdict}${what}: ${numberWords(value)} (at most ${numberWords(most)})`;
}

/** What is not a number is over every limit: a ratio of nothing to nothing shows that nothing was counted. */
export function isExceeded({ value, most }: WorkLimit): boolean {
  return !(value <= most);
}

function numberWords(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}
