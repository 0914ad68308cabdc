/** What answers are worth to you. All amounts in one currency, 0 or more. */
export interface AnswerValue {
  /** What a right answer saves or earns. */
  readonly rightWorth: number;
  /** What a wrong answer costs: finding it, repairing it, and the harm done. */
  readonly wrongCost: number;
  /** What a request costs to run, whether its answer is right or wrong. */
  readonly requestCost: number;
  /** What is paid a month however many requests there are: a machine, a person who checks. */
  readonly monthlyCost: number;
  /** Requests a month, above 0. */
  readonly requestsPerMonth: number;
}

/** The share of right answers from which a model pays, or why no share does. */
export type PassMark =
  | { readonly kind: 'share'; readonly share: number }
  /** Even if every answer were right, the work would cost more than it brings. */
  | { readonly kind: 'never' }
  /** Nothing is at stake: a wrong answer costs nothing and a request neither. */
  | { readonly kind: 'always' };

/**
 * Returns the pass mark: the share of right answers at which what a model brings equals what it costs. Above it, the
 * work pays; below it, nobody should use the model, however good it is on a leaderboard.
 *
 * A month brings n (p V − (1 − p) C − f) − F, with n requests, the share p, the worth V of a right answer, the cost C of
 * a wrong one, f a request and F a month. That is zero at p = (C + f + F ÷ n) ÷ (V + C).
 *
 * By hand: V = 2, C = 8, f = 0.01, F = 0: (8 + 0.01) ÷ (2 + 8) = 0.801. OpenAI's guide on choosing a model has the same
 * sum without f and F: 50 saved, 300 lost, 300 ÷ 350 = 0.857 (the guide prints 85.8 %).
 *
 * @throws when an amount is negative or no number, or there are no requests.
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
 * Returns what a month brings, after all costs, when the share `right` (0 to 1) of answers is right. Negative when the
 * work costs more than it brings.
 * By hand: 1,000 requests, V = 2, C = 8, f = 0.01, F = 0 at 0.9: 1,000 × (1.8 − 0.8 − 0.01) = 990.
 */
export function monthlyGain(value: AnswerValue, right: number): number {
  const { rightWorth, wrongCost, requestCost, monthlyCost, requestsPerMonth } = checkedValue(value);
  const gain = requestsPerMonth * (right * rightWorth - (1 - right) * wrongCost - requestCost) - monthlyCost;
  // At the mark itself the terms cancel but for the rounding of the machine: that rest is nothing.
  const atStake = requestsPerMonth * (rightWorth + wrongCost + requestCost) + monthlyCost;
  return Math.abs(gain) < atStake * 1e-12 ? 0 : gain;
}

/**
 * Returns what one wrong answer must cost, what a right one would have brought included, for a dearer model to be worth
 * its price: the difference of the two monthly bills divided by the wrong answers that it saves. `Infinity` when it saves
 * none.
 * By hand: 15,000 against 800 a month, 99.2 % against 97.8 % of 6,429 requests: 14,200 ÷ (0.014 × 6,429) = 158.
 */
export function worthwhileErrorCost(
  dearer: { readonly monthlyCost: number; readonly share: number },
  cheaper: { readonly monthlyCost: number; readonly share: number },
  requestsPerMonth: number,
): number {
  const saved = (dearer.share - cheaper.share) * requestsPerMonth;
  return saved > 0 ? (dearer.monthlyCost - cheaper.monthlyCost) / saved : Infinity;
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
