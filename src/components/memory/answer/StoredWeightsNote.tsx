import type { JSX } from 'preact';

import { formatBytes } from '../../../lib/units/bytes.ts';
import type { MemoryAnswer } from './answer.ts';
import { precisionName } from '../precision-choices.ts';

/** Compares the weights that the reader's file stores, to the byte, with those that the answer counts. */
export function MemoryStoredWeightsNote({ answer }: { readonly answer: MemoryAnswer }): JSX.Element | null {
  const { stored, weights, plan } = answer;
  if (!stored) return null;
  return (
    <p class="notice">
      {stored.part
        ? `The file is part ${stored.part.number} of ${stored.part.of} and stores`
        : 'The file stores'}{' '}
      <strong>{formatBytes(stored.bytes)}</strong> of weights, exactly {stored.bytes.toLocaleString('en-GB')}{' '}
      bytes.
      {weights &&
        ` The answer counts ${formatBytes(weights.bytes)}, what ${precisionName(plan.precision)} takes, the precision chosen above.`}
    </p>
  );
}
