/** How two models did on the same examples. */
export interface PairCounts {
  readonly bothRight: number;
  /** The first was right and the second wrong. */
  readonly onlyFirst: number;
  /** The second was right and the first wrong. */
  readonly onlySecond: number;
  readonly bothWrong: number;
}

/**
 * Returns how often two models agree and differ. `first` and `second` hold a mark for each example, true for right.
 *
 * @example [true, true, false] and [true, false, false] agree on two and differ on one, which the first got right.
 * @throws when the lists are not of the same length: marks that belong to different examples cannot be paired.
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
 * Returns the two-sided p-value of McNemar's exact test, from 0 to 1: how often chance alone would divide the examples on
 * which two equally good models differ at least as unevenly as they are divided here.
 *
 * Only those examples tell the models apart. If the models were equally good, each would fall to either one with
 * probability ½, as a coin does: p = min(1, 2 × P(X ≤ min(b, c))) with X binomial over b + c throws. Comparing the two
 * shares as if each model had had examples of its own would throw that away; Dietterich 1998 advises against it.
 *
 * @source Q. McNemar 1947; the exact form as in statsmodels, `mcnemar(…, exact=True)`.
 * By hand, 2 against 4: P(X ≤ 2) = (1 + 6 + 15) ÷ 64 = 0.34375, doubled 0.6875. 0 against 6: 2 ÷ 64 = 0.03125.
 *
 * @throws when a count is no whole number from 0.
 */
export function pairedChance({
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
 * Returns the fewest differing examples that can tell two models apart when all of them favour the same one: the smallest
 * n with 2 × ½ⁿ ≤ `allowed` (above 0, at most 1).
 *
 * @example 0.05 gives 6, for 2 ÷ 64 = 0.031 and 2 ÷ 32 = 0.063.
 */
export function fewestDifferences(allowed: number): number {
  if (!(allowed > 0 && allowed <= 1)) throw new RangeError(`${allowed} is no chance of an error.`);
  return Math.max(1, Math.ceil(1 + Math.log2(1 / allowed)));
}
