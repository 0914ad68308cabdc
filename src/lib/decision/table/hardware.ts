import type { Placement } from '../../memory/placement/placement-verdict.ts';
import type { OptionId } from './questions.ts';

/** A machine that the reader has, and whether the chosen model fits on it. */
export interface PlacedMachine {
  readonly kind: 'laptop' | 'server';
  readonly verdict: Placement['verdict'];
}

/**
 * Returns the answer to `hardware` from the placement of the chosen model on the reader's machines. A machine counts when
 * the model fits, even tightly. It does not count when a part is in system memory, which is too slow for other people to
 * wait for, or when the fit is unknown. A server takes precedence over a laptop or desktop.
 *
 * @example a laptop with a tight fit and a server on which it does not fit: `laptop`; no machine: `none`.
 */
export function hardwareFromPlacement(machines: readonly PlacedMachine[]): OptionId<'hardware'> {
  const holding = machines.filter(({ verdict }) => verdict === 'fits' || verdict === 'tight');
  if (holding.some(({ kind }) => kind === 'server')) return 'server';
  return holding.length > 0 ? 'laptop' : 'none';
}
