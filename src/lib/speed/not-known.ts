import type { Range } from '../units/range.ts';

/** An answer that the facts do not allow, with the reason in words for the reader. */
export interface NotKnown {
  readonly notKnown: string;
}

/** An estimate, or why there is none. */
export type Estimate = Range | NotKnown;

/**
 * Says whether there is an estimate.
 *
 * @example { notKnown: 'No bandwidth.' } is none.
 */
export function isKnown(estimate: Estimate): estimate is Range {
  return !('notKnown' in estimate);
}
