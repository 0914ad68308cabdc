/** What answers are worth to you. All amounts are in the same currency, 0 or more. */
export interface AnswerValue {
  /** What a right answer saves or earns. */
  readonly rightWorth: number;
  /** What a wrong answer costs: finding it, correcting it, and the harm done. */
  readonly wrongCost: number;
  /** What a request costs to run, whether its answer is right or wrong. */
  readonly requestCost: number;
  /** Fixed cost a month, whatever the number of requests: a machine, a person who checks. */
  readonly monthlyCost: number;
  /** Requests a month, above 0. */
  readonly requestsPerMonth: number;
}

/** The share of right answers from which a model pays, or why no share does. */
export type PassMark =
  | { readonly kind: 'share'; readonly share: number }
  /** Even with every answer right, the work would cost more than it brings in. */
  | { readonly kind: 'never' }
  /** Nothing is at stake: neither a wrong answer nor a request costs anything. */
  | { readonly kind: 'always' };

/**
 * Returns the pass mark: the share of right answers (0 to 1) at which a model brings in as much as it costs. Above it
 * the work pays; below it nobody should use the model, however good it looks on a leaderboard.
 *
 * A month brings in n (p V − (1 − p) C − f) − F, with n requests, the share p, the worth V of a right answer, the cost
 * C of a wrong one, f a request and F a month. That is zero at p = (C + f + F ÷ n) ÷ (V + C).
 *
 * @throws {RangeError} when an amount is negative or not finite, or there are no requests.
 * @source OpenAI's guide on choosing a model does the same sum without f and F: 50 saved, 300 lost, 300 ÷ 350 = 0.857
 * (the guide prints 85.8 %).
 * @example V = 2, C = 8, f = 0.01, F = 0: (8 + 0.01) ÷ (2 + 8) = 0.801.
 */
export function passMark(value: AnswerValue): PassMark {
  const { rightWorth, wrongCost, requestCost, monthlyCost, requestsPerMonth } = checkedValue(value);
  const stake = rightWorth + wrongCost;
  const needed = wrongCost + requestCost + monthlyCost / requestsPerMonth;
  if (needed === 0) return { kind: 'always' };
  if (needed > stake) return { kind: 'never' };
  return { kind: 'share', share: needed / stake };
}

/**
 * Returns what a month brings in after all costs, when the share `right` (0 to 1) of answers is right. Negative when
 * the work costs more than it brings in.
 *
 * @throws {RangeError} when an amount is negative or not finite, or there are no requests.
 * @example 1,000 requests, V = 2, C = 8, f = 0.01, F = 0 at 0.9: 1,000 × (1.8 − 0.8 − 0.01) = 990.
 */
export function monthlyGain(value: AnswerValue, right: number): number {
  const { rightWorth, wrongCost, requestCost, monthlyCost, requestsPerMonth } = checkedValue(value);
  const gain = requestsPerMonth * (right * rightWorth - (1 - right) * wrongCost - requestCost) - monthlyCost;
  // At the pass mark the terms cancel, except for floating-point rounding: treat that remainder as zero.
  const atStake = requestsPerMonth * (rightWorth + wrongCost + requestCost) + monthlyCost;
  return Math.abs(gain) < atStake * 1e-12 ? 0 : gain;
}

/**
 * Returns what one wrong answer must cost, including what a right one would have brought in, for a more expensive model
 * to be worth its price: the difference between the two monthly bills divided by the wrong answers it avoids.
 * `Infinity` when it avoids none. `share` is the share of right answers, 0 to 1.
 *
 * @example 15,000 against 800 a month, 99.2 % against 97.8 % of 6,429 requests: 14,200 ÷ (0.014 × 6,429) = 158.
 */
export function breakEvenErrorCost(
  expensive: { readonly monthlyCost: number; readonly share: number },
  cheaper: { readonly monthlyCost: number; readonly share: number },
  requestsPerMonth: number,
): number {
  const saved = (expensive.share - cheaper.share) * requestsPerMonth;
  return saved > 0 ? (expensive.monthlyCost - cheaper.monthlyCost) / saved : Infinity;
}

function checkedValue(value: AnswerValue): AnswerValue {
  const amounts = [value.rightWorth, value.wrongCost, value.requestCost, value.monthlyCost];
  if (amounts.some((amount) => !(amount >= 0 && Number.isFinite(amount)))) {
    throw new RangeError(`Amounts must be 0 or more: ${amounts.join(', ')}.`);
  }
  if (!(value.requestsPerMonth > 0 && Number.isFinite(value.requestsPerMonth))) {
    throw new RangeError(`There must be requests: ${value.requestsPerMonth}.`);
  }
  return value;
}
