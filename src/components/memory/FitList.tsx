import type { JSX } from 'preact';

import type { InferencePlan } from '../../lib/memory/inference-plan.ts';
import type { DeviceGroup, FittedDevice } from './device-groups.ts';

const CLASSES: Readonly<Record<FittedDevice['verdict'], string>> = {
  fits: 'fit-yes',
  tight: 'fit-tight',
  several: 'fit-several',
  unknown: 'fit-unknown',
  'does-not-fit': 'fit-no',
};

/** On which devices a plan fits: a sentence for each group, and the list in a fold. */
export function FitList({
  groups,
  runtime,
}: {
  readonly groups: readonly DeviceGroup[];
  readonly runtime: InferencePlan['runtime'];
}): JSX.Element {
  return (
    <>
      {groups.map(({ name, finding, devices }) => (
        <details key={name} class="fit-group">
          <summary>
            <strong>{name}.</strong> {finding}
          </summary>
          <ul class="fit-list">
            {devices.map((device) => (
              <li key={device.name} class={CLASSES[device.verdict]}>
                <span>{device.name}</span> <span class="fit-word">{device.word}</span>{' '}
                <span class="fit-note">{device.why}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {runtime === 'vllm' && (
        <p class="field-hint">
          vLLM fills most of a card when it starts and uses what is left for more cache, so it shows more in
          use than this.
        </p>
      )}
    </>
  );
}
