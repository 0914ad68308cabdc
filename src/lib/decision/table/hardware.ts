import type { Placement } from '../../memory/placement/placement-verdict.ts';
import type { OptionId } from './questions.ts';

/** A machine that the reader has, and whether it holds the chosen model. */
export interface PlacedMachine {
  readonly kind: 'laptop' | 'server';
  readonly verdict: Placement['verdict'];
}

/**
 * Returns the answer to `hardware` from the placement of the chosen model on the machines that the reader has. A machine
 * holds it when it fits, even tightly; with a part in system memory it runs too slowly for others to wait on, and what
 * is unknown does not count. A server counts before a laptop or desktop.
 *
 * @example a laptop on which it is tight and a server on which it does not fit: `laptop`; no machine: `none`.
 */
export function hardwareFromPlacement(machines: readonly PlacedMachine[]): OptionId<'hardware'> {
  const holding = machines.filter(({ verdict }) => verdict === 'fits' || verdict === 'tight');
  if (holding.some(({ kind }) => kind === 'server')) return 'server';
  return holding.length > 0 ? 'laptop' : 'none';
}
