import { significant } from './bytes.ts';

const STEPS = [
  { count: 1e12, word: 'trillion' },
  { count: 1e9, word: 'billion' },
  { count: 1e6, word: 'million' },
] as const;

/**
 * Returns a parameter count (0 or more) in words with three significant figures, or with all its digits below a million.
 *
 * @example 70553706496 gives “70.6 billion”, 1235814400 gives “1.24 billion”, 1300 gives “1,300”.
 */
export function formatParameters(count: number): string {
  const step = STEPS.find((candidate) => Number((count / candidate.count).toPrecision(3)) >= 1);
  return step ? `${significant(count / step.count, 3)} ${step.word}` : count.toLocaleString('en-GB');
}
