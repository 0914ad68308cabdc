import type { ShareInterval } from './score-interval.ts';

/**
 * Whether a test reached the pass mark: `passed` when even the low end of the interval reaches it, `failed` when even
 * the high end does not, `open` when the mark lies between them, so that the test is too small to tell.
 */
export type PassVerdict = 'passed' | 'failed' | 'open';

/**
 * Returns the verdict of an interval of shares on a pass mark from 0 to 1.
 *
 * @example 84 to 98 % against 90 % is `open`, against 80 % `passed`, against 99 % `failed`.
 */
export function passVerdict({ low, high }: ShareInterval, passMark: number): PassVerdict {
  if (low >= passMark) return 'passed';
  return high < passMark ? 'failed' : 'open';
}
