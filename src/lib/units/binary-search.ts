/**
 * Returns the smallest whole number from `least` to `most` for which `holds` is true, or undefined when there is none.
 * `holds` must stay true once it is. Even if it does not, it is true for the result and false for the number before it.
 *
 * @example From 1 to 100, the smallest whose square is 50 or more: 8.
 */
export function smallestWhole(
  least: number,
  most: number,
  holds: (value: number) => boolean,
): number | undefined {
  const before = largestWhole(least, most, (value) => !holds(value));
  if (before === undefined) return least <= most ? least : undefined;
  return before < most ? before + 1 : undefined;
}

/**
 * Returns the largest whole number from `least` to `most` for which `holds` is true, or undefined when there is none.
 * `holds` must stay false once it is. Even if it does not, it is true for the result and false for the next number. It is
 * called about 2 × log2 of the distance between the answer and `guess` times.
 *
 * @example From 0 to 100, the largest whose square is at most 50: 7.
 */
export function largestWhole(
  least: number,
  most: number,
  holds: (value: number) => boolean,
  guess = least,
): number | undefined {
  if (least > most) return undefined;
  const start = Math.min(Math.max(guess, least), most);
  const isGood = holds(start);
  const [last, beyond] = isGood
    ? reached(start, most, 1, holds)
    : reached(start, least, -1, (value) => !holds(value));
  let [low, high] = isGood ? [last, beyond] : [beyond, last];
  if (low < least) return undefined;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Doubles its steps from `start` towards `end`: the last number found true, and one beyond it that is false. */
function reached(
  start: number,
  end: number,
  direction: 1 | -1,
  holds: (value: number) => boolean,
): readonly [number, number] {
  let [last, step] = [start, 1];
  for (;;) {
    const next = last + direction * step;
    if ((next - end) * direction > 0) {
      if (last === end) return [last, last + direction];
      // The end itself has not been tried yet.
      if (!holds(end)) return [last, end];
      return [end, end + direction];
    }
    if (!holds(next)) return [last, next];
    last = next;
    step *= 2;
  }
}
