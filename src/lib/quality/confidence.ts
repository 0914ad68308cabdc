/** Confidence level in percent: the share of repeated tests whose interval contains the true value. */
export type Confidence = 90 | 95 | 99;

/**
 * Two-sided quantiles of the standard normal distribution, from any table of it: this share of all values lies within
 * that many standard deviations of the mean.
 */
const NORMAL_QUANTILES: Readonly<Record<Confidence, number>> = {
  90: 1.644853626951,
  95: 1.95996398454,
  99: 2.575829303549,
};

/**
 * Returns the z value of a confidence level: how many standard deviations the interval reaches to each side.
 *
 * @example 95 gives 1.96, more exactly 1.959964.
 */
export function normalQuantile(confidence: Confidence): number {
  return NORMAL_QUANTILES[confidence];
}

/**
 * Returns the significance level of a confidence level: how often chance alone may pass for a real difference, as a
 * share.
 *
 * @example 95 gives 0.05.
 */
export function significanceLevel(confidence: Confidence): number {
  return (100 - confidence) / 100;
}
