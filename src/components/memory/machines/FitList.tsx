import type { JSX } from 'preact';

import type { Runtime } from '../../../lib/memory/model/runtime.ts';
import type { DeviceGroup, FittedDevices } from './device-groups.ts';

const CLASSES: Readonly<Record<FittedDevices['verdict'], string>> = {
  fits: 'fit-yes',
  tight: 'fit-tight',
  several: 'fit-several',
  unknown: 'fit-unknown',
  'does-not-fit': 'fit-no',
};

/** What the speeds in the list mean. */
const SPEED_HINTS: Readonly<Record<Runtime, string>> = {
  'llama.cpp':
    'The speeds are tokens of an answer in a second for one user, when the context is half full, with the range that nine in ten measurements of such devices lie in; where few were found, it is wider.',
  vllm: 'The speeds are tokens of an answer in a second for one user, when the context is half full. Few measurements of vLLM are published, so the ranges are wide.',
  transformers:
    'Speeds are not known: Transformers is not made for serving, and nobody publishes its speed on a scale that can be compared.',
};

/** The devices that a plan fits on: a sentence for each group, and its list in a fold. */
export function MemoryFitList({
  groups,
  runtime,
}: {
  readonly groups: readonly DeviceGroup[];
  /** What runs the model; omitted in training, where no runtime does. */
  readonly runtime?: Runtime;
}): JSX.Element {
  return (
    <>
      {groups.map(({ name, finding, rows }) => (
        <details key={name} class="fit-group">
          <summary>
            <span>
              <strong>{name}.</strong> {finding}
            </span>
          </summary>
          <ul class="fit-list">
            {rows.map(({ names, verdict, word, why, speeds }) => (
              <li key={names[0]} class={CLASSES[verdict]}>
                <span>{names.join(', ')}</span> <span class="fit-word">{word}</span>{' '}
                <span class="fit-note">{why}</span>
                {speeds !== undefined && <span class="fit-note fit-speed">{speeds}</span>}
              </li>
            ))}
          </ul>
        </details>
      ))}
      {runtime && groups.length > 0 && <p class="field-hint">{SPEED_HINTS[runtime]}</p>}
      {runtime === 'vllm' && (
        <p class="field-hint">
          vLLM takes 92 % of a card unless told otherwise, which is what is counted here. It fills what is
          left with more cache, so it shows more in use than this.
        </p>
      )}
    </>
  );
}
