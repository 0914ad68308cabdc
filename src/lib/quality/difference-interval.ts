import type { Confidence } from './confidence.ts';
import { scoreInterval, shareRight, type Score, type ShareInterval } from './score-interval.ts';

/**
 * Returns the confidence interval of the difference between two shares, first minus second, from −1 to 1. It treats the
 * two results as tests on different examples. Where there are marks per example, use `pairedPValue` instead: it finds
 * smaller differences with the same number of examples.
 *
 * @source R. G. Newcombe, “Interval estimation for the difference between independent proportions”, 1998, method 10:
 * the distances from each share to the end of its Wilson interval, combined as the sides of a right angle.
 * @example 55 of 60 and 57 of 60 at 95 % have intervals of 0.8193 to 0.9639 and 0.8630 to 0.9829 and a difference of
 * −0.0333. Low: −0.0333 − √((0.9167 − 0.8193)² + (0.9829 − 0.95)²) = −0.136; high: −0.0333 + √(0.0472² + 0.0870²) =
 * 0.066.
 */
export function differenceInterval(first: Score, second: Score, confidence: Confidence): ShareInterval {
  const one = scoreInterval(first, confidence);
  const other = scoreInterval(second, confidence);
  const [share, otherShare] = [shareRight(first), shareRight(second)];
  const difference = share - otherShare;
  return {
    low: Math.max(-1, difference - Math.hypot(share - one.low, other.high - otherShare)),
    high: Math.min(1, difference + Math.hypot(one.high - share, otherShare - other.low)),
  };
}
