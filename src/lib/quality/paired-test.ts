/** Counts of examples by which of two models got them right. */
export interface PairCounts {
  readonly bothRight: number;
  /** The first model was right and the second wrong. */
  readonly onlyFirst: number;
  /** The second model was right and the first wrong. */
  readonly onlySecond: number;
  readonly bothWrong: number;
}

/**
 * Returns how often two models agree and differ. `first` and `second` contain a mark for each example, true for right.
 *
 * @throws {RangeError} when the lists differ in length: marks of different examples cannot be paired.
 * @example [true, true, false] and [true, false, false] agree on two and differ on one, which the first got right.
 */
export function pairCounts(first: readonly boolean[], second: readonly boolean[]): PairCounts {
  if (first.length !== second.length) {
    throw new RangeError(`${first.length} marks and ${second.length} marks are not of the same examples.`);
  }
  const count = (one: boolean, other: boolean): number =>
    first.filter((mark, place) => mark === one && second[place] === other).length;
  return {
    bothRight: count(true, true),
    onlyFirst: count(true, false),
    onlySecond: count(false, true),
    bothWrong: count(false, false),
  };
}

/**
 * Returns the two-sided p-value of McNemar's exact test, from 0 to 1: how often two equally good models would split the
 * examples on which they differ at least this unevenly, by chance alone.
 *
 * Only the examples on which they differ tell the models apart. Between equally good models each would be a coin toss:
 * p = min(1, 2 × P(X ≤ min(b, c))) with X binomial over b + c tosses. Comparing the two shares as if each model had
 * been tested on its own examples would throw that information away; Dietterich 1998 advises against it.
 *
 * @throws {RangeError} when a count is not a whole number of 0 or more.
 * @source Q. McNemar 1947; the exact form as in statsmodels, `mcnemar(…, exact=True)`.
 * @example 2 against 4: P(X ≤ 2) = (1 + 6 + 15) ÷ 64 = 0.34375, doubled 0.6875. 0 against 6: 2 ÷ 64 = 0.03125.
 */
export function pairedPValue({
  onlyFirst,
  onlySecond,
}: Pick<PairCounts, 'onlyFirst' | 'onlySecond'>): number {
  for (const count of [onlyFirst, onlySecond]) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is no count of examples.`);
  }
  const differing = onlyFirst + onlySecond;
  let term = 0.5 ** differing;
  let tail = term;
  for (let successes = 1; successes <= Math.min(onlyFirst, onlySecond); successes += 1) {
    term *= (differing - successes + 1) / successes;
    tail += term;
  }
  return Math.min(1, 2 * tail);
}

/**
 * Returns the smallest number of differing examples that can tell two models apart, when all of them favour the same
 * one: the smallest n with 2 × ½ⁿ ≤ `allowed`, a significance level above 0 and at most 1.
 *
 * @throws {RangeError} when `allowed` is outside that range.
 * @example 0.05 gives 6, because 2 ÷ 64 = 0.031 and 2 ÷ 32 = 0.063.
 */
export function fewestDifferences(allowed: number): number {
  if (!(allowed > 0 && allowed <= 1)) throw new RangeError(`${allowed} is no chance of an error.`);
  return Math.max(1, Math.ceil(1 + Math.log2(1 / allowed)));
}
