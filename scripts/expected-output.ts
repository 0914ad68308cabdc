/** What a program prints when a figure is missing or an object was taken for text. */
const SLIP = /\b(?:NaN|undefined|Infinity)\b|\[object /;

/** Returns what is wrong with the output of a program that prints figures, a line each; none when all is well. */
export function outputFaults(output: string, expects: readonly RegExp[]): readonly string[] {
  const missing = expects.filter((pattern) => !pattern.test(output)).map((pattern) => `Expected ${pattern}`);
  const slips = output
    .split('\n')
    .filter((line) => SLIP.test(line))
    .map((line) => `A figure is missing: ${line.trim()}`);
  return [...missing, ...slips];
}
