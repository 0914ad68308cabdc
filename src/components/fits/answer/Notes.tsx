import type { JSX } from 'preact';

import { formatTokens } from '../../../lib/units/tokens.ts';
import { unknownSpeeds } from './cells.ts';
import { SPEED_REQUEST, type FitRow } from './row.ts';
import type { Fits } from './answer.ts';

/** How to read the table, and what is not known. */
export function FitsNotes({
  fits,
  rows,
}: {
  readonly fits: Fits;
  readonly rows: readonly FitRow[];
}): JSX.Element {
  const { setup } = fits;
  const { promptTokens, answerTokens } = SPEED_REQUEST;
  const cache =
    setup.keyPrecision === setup.valuePrecision
      ? setup.keyPrecision
      : `${setup.keyPrecision} for keys and ${setup.valuePrecision} for values`;
  const unknown = unknownSpeeds(rows);
  return (
    <ul class="fits-notes">
      <li>
        <strong>Memory</strong> is the likely need{setup.devices.length > 1 && ' of all devices together'},
        with a cache in {cache}. <strong>Fits</strong> holds at the high end of the estimate too,{' '}
        <strong>tight</strong> at the likely one. For a model that does not fit it is the need of the smallest
        file that you allow.
      </li>
      <li>
        <strong>Tokens a second</strong> are likely ones, with the range below, for{' '}
        {setup.users === 1
          ? 'one reader'
          : `each of ${setup.users.toLocaleString('en-GB')} readers who are answered at the same time`}
        , {promptTokens.toLocaleString('en-GB')} tokens of prompt and {answerTokens} of answer (fewer where
        the context is shorter).
      </li>
      <li>
        <strong>Longest context</strong> is for{' '}
        {setup.users === 1 ? 'one reader' : `each of ${setup.users.toLocaleString('en-GB')} readers`};{' '}
        <strong>most users</strong> is how many can have {formatTokens(setup.contextTokens)} tokens each at
        the same time. Both are the most that the likely need allows with the model’s best precision, and say
        nothing about speed.
      </li>
      {unknown.map((reason) => (
        <li key={reason}>
          <strong>Not known:</strong> {reason}
        </li>
      ))}
      <li>Not checked: whether the runtime supports the device and the model, and how good the model is.</li>
    </ul>
  );
}
