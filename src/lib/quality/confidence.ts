/** How sure an interval or a test is to be, in percent: in that share of repetitions it holds the true value. */
export type Confidence = 90 | 95 | 99;

/**
 * Two-sided quantiles of the standard normal distribution, from any table of it: that share of all values lies less than
 * so many standard deviations from the middle.
 */
const NORMAL_QUANTILES: Readonly<Record<Confidence, number>> = {
  90: 1.644853626951,
  95: 1.95996398454,
  99: 2.575829303549,
};

/**
 * Returns how many standard deviations each way a confidence takes.
 *
 * @example 95 gives 1.96, more exactly 1.959964.
 */
export function normalQuantile(confidence: Confidence): number {
  return NORMAL_QUANTILES[confidence];
}

/**
 * Returns how often a difference may be called real by chance alone, as a share.
 *
 * @example 95 gives 0.05.
 */
export function allowedChance(confidence: Confidence): number {
  return (100 - confidence) / 100;
}
