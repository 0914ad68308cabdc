import { normalQuantile, type Confidence } from './confidence.ts';

/** The result of a test: how many of its examples a model got right. */
export interface Score {
  /** Right answers, a whole number from 0 to `examples`. */
  readonly right: number;
  /** Examples, a whole number from 1. */
  readonly examples: number;
}

/** A confidence interval of a share of right answers, or of the difference between two. */
export interface ShareInterval {
  /** A share from 0 to 1; from −1 for a difference. */
  readonly low: number;
  readonly high: number;
}

/**
 * Returns the Wilson score interval of a result: the share of right answers to expect on future requests, if the
 * examples are like them. Unlike the plain normal interval it stays between 0 and 1, and keeps its confidence with few
 * examples and with shares near 1.
 *
 * @throws {RangeError} unless `right` and `examples` are whole numbers with 0 ≤ right ≤ examples and examples ≥ 1.
 * @source E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, 1927; recommended for
 * general use by Brown, Cai and DasGupta, “Interval estimation for a binomial proportion”, 2001.
 * @example 47 of 50 at 95 % with z = 1.96: z² ÷ n = 3.8415 ÷ 50 = 0.07683. The middle is
 * (0.94 + 0.03841) ÷ 1.07683 = 0.90861; half the width is
 * 1.96 × √(0.94 × 0.06 ÷ 50 + 0.07683 ÷ 200) ÷ 1.07683 = 0.07078. So 0.8378 to 0.9794, about 84 to 98 %.
 */
export function scoreInterval(score: Score, confidence: Confidence): ShareInterval {
  const { right, examples } = checkedScore(score);
  const share = right / examples;
  const z = normalQuantile(confidence);
  const perExample = z ** 2 / examples;
  const middle = (share + perExample / 2) / (1 + perExample);
  const half =
    (z * Math.sqrt((share * (1 - share)) / examples + perExample / (4 * examples))) / (1 + perExample);
  // Rounding would leave 1e-17 where the formula gives exactly 0 or 1.
  return {
    low: right === 0 ? 0 : Math.max(0, middle - half),
    high: right === examples ? 1 : Math.min(1, middle + half),
  };
}

/**
 * Returns the share of right answers, from 0 to 1.
 *
 * @example 47 of 50 gives 0.94.
 */
export function shareRight({ right, examples }: Score): number {
  return right / examples;
}

/**
 * Returns the score unchanged.
 *
 * @throws {RangeError} when it cannot be the result of a test.
 */
function checkedScore(score: Score): Score {
  const { right, examples } = score;
  if (
    !Number.isInteger(right) ||
    !Number.isInteger(examples) ||
    examples < 1 ||
    right < 0 ||
    right > examples
  ) {
    throw new RangeError(`${right} right of ${examples} examples is not the result of a test.`);
  }
  return score;
}
