import type { Range } from '../units/range.ts';

/** Why the facts allow no estimate, in a sentence for the reader. */
export interface NotKnown {
  readonly notKnown: string;
}

/** An estimate, or why there is none. */
export type Estimate = Range | NotKnown;

/**
 * Returns whether there is an estimate.
 *
 * @example { low: 45, likely: 53, high: 69 } is one, { notKnown: 'No bandwidth.' } is not.
 */
export function isKnown(estimate: Estimate): estimate is Range {
  return !('notKnown' in estimate);
}
