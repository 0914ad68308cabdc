import { normalQuantile, type Confidence } from './confidence.ts';

/**
 * Returns the smallest number of examples whose Wilson interval reaches no more than `margin` (above 0, a share) to
 * each side of its middle, when a model gets the share `expected` (0 to 1) of them right.
 *
 * Half the width of the interval is z × √(n p q + z² ÷ 4) ÷ (n + z²) with p the share, q = 1 − p. It shrinks as n
 * grows. Set equal to the margin m and squared, it becomes m² n² + (2 m² z² − z² p q) n + m² z⁴ − z⁴ ÷ 4 = 0, and the
 * answer is its larger root, rounded up.
 *
 * @throws {RangeError} unless `expected` is from 0 to 1 and `margin` above 0 and below 1.
 * @source the interval is that of score-interval.ts.
 * @example a share of 0.9 and a margin of 0.05 at 95 % take 141 examples, where half the width is 0.0499. A margin of
 * 0.1 takes 37.
 */
export function examplesForMargin(expected: number, margin: number, confidence: Confidence): number {
  if (!(expected >= 0 && expected <= 1) || !(margin > 0 && margin < 1)) {
    throw new RangeError(`No test has a share of ${expected} and a margin of ${margin}.`);
  }
  const zSquared = normalQuantile(confidence) ** 2;
  const a = margin ** 2;
  const b = zSquared * (2 * a - expected * (1 - expected));
  const c = zSquared ** 2 * (a - 0.25);
  const root = (-b + Math.sqrt(Math.max(0, b ** 2 - 4 * a * c))) / (2 * a);
  return Math.max(1, Math.ceil(root - 1e-9));
}

/**
 * Returns the smallest number of examples with which the share `expected` (0 to 1) of right answers would prove that a
 * model is above the pass mark: the low end of its Wilson interval reaches the mark. `undefined` when the share is not
 * above the mark, because then no number of examples proves it.
 *
 * The low end reaches the mark m where (p − m) ÷ √(m (1 − m) ÷ n) ≥ z, so n ≥ z² m (1 − m) ÷ (p − m)².
 *
 * @throws {RangeError} when a share is not from 0 to 1.
 * @example 94 % right against a mark of 90 % at 95 %: 3.8415 × 0.9 × 0.1 ÷ 0.04² = 216.1, so 217 examples.
 */
export function examplesToProve(
  expected: number,
  passMark: number,
  confidence: Confidence,
): number | undefined {
  if (!(expected >= 0 && expected <= 1) || !(passMark >= 0 && passMark <= 1)) {
    throw new RangeError(`A share of ${expected} cannot be held against a mark of ${passMark}.`);
  }
  if (expected <= passMark) return undefined;
  const needed = (normalQuantile(confidence) ** 2 * passMark * (1 - passMark)) / (expected - passMark) ** 2;
  return Math.max(1, Math.ceil(needed - 1e-9));
}
