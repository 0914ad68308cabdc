/**
 * Returns a function that maps a value to its position on a logarithmic axis, rounded to a tenth. `domain` must be above
 * 0. Example: the domain 1 to 100 on the range 0 to 200 maps 10 to 100.
 */
export function logScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): (value: number) => number {
  const [low, high] = [Math.log(domain[0]), Math.log(domain[1])];
  return (value) => {
    const share = (Math.log(value) - low) / (high - low);
    return Math.round((range[0] + share * (range[1] - range[0])) * 10) / 10;
  };
}

/**
 * Returns the powers of ten within a domain, at most five: every second or third when there are more.
 * Example: 5 to 2,000 gives 10, 100 and 1,000.
 */
export function powersOfTen(domain: readonly [number, number]): readonly number[] {
  const first = Math.ceil(Math.log10(domain[0]));
  const last = Math.floor(Math.log10(domain[1]));
  const powers = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
  const step = Math.ceil(powers.length / 5);
  return powers.filter((_, place) => place % step === 0).map((power) => 10 ** power);
}
