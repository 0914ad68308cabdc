import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import { COST_PRESETS } from '../../lib/case/cost-presets.ts';
import { useSources } from '../facts/use-sources.ts';
import { Notices } from '../case/notices.tsx';
import { Presets } from '../form/choices.tsx';
import { CostActions, ID } from './Actions.tsx';
import type { CostFactsUrls } from './fetched-facts.ts';
import { CostFields, type DefaultNames } from './fields/Fields.tsx';
import { useCostAnswer } from './use-answer.ts';
import { useCostCase } from './use-case.ts';
import { useLazyCost } from './use-lazy.ts';

interface CostCalculatorProps {
  readonly factsUrls: CostFactsUrls;
  readonly names: DefaultNames;
  /** The answer to the default case and the folded fields, rendered at build and passed as slots by CostCalculator.astro. */
  readonly headline?: ComponentChildren;
  readonly details?: ComponentChildren;
  readonly use?: ComponentChildren;
  readonly machines?: ComponentChildren;
}

/** The cost calculator: what each way of getting answers costs a month. */
export function CostCalculator({
  factsUrls,
  names,
  headline,
  details,
  use,
  machines,
}: CostCalculatorProps): JSX.Element {
  const { lazy, client, isUnreachable, fetchLazy, retry } = useLazyCost(factsUrls);
  const { state, dispatch, goTo, reset } = useCostCase(lazy);
  const { choices, errors } = state;
  const { answer, outlook, sensitivity, pending } = useCostAnswer({ lazy, client }, choices);
  const options = useMemo(() => lazy?.module.costOptions(lazy.catalogue), [lazy]);
  const sources = useSources();
  const [said, setSaid] = useState('');
  // The island wakes when a reader turns to it (site/on-touch.ts), so this runs at once. Each change retries what failed.
  useEffect(() => {
    void fetchLazy();
  }, [state, fetchLazy]);

  const isStale = Object.keys(errors).length > 0;
  const asked = JSON.stringify(choices);
  const pendingClass = pending.has('answer') ? 'memory-pending' : '';
  const fields = { state, errors, dispatch };

  return (
    <div class="tool cost" id={ID}>
      <Presets
        label="Examples to start from"
        presets={COST_PRESETS.map((preset) => ({
          name: preset.name,
          isOn: JSON.stringify(preset.choices) === asked,
          fill: () => {
            goTo(preset.choices);
          },
        }))}
      />
      <Notices
        state={state}
        isUnreachable={isUnreachable}
        dismiss={() => {
          dispatch({ type: 'dismiss-notice' });
        }}
        reset={reset}
        retry={retry}
      />
      <div class="memory-ask">
        <div class={`memory-answer ${pendingClass}`.trim()}>
          {lazy && answer ? <lazy.module.CostHeadline answer={answer} isStale={isStale} /> : headline}
        </div>
        <div class="memory-form cost-form bench-ask">
          <CostFields {...fields} options={options} names={names} />
          <details class="cost-fold">
            <summary>More about the use: caching, waiting, peaks, growth, speed</summary>
            {lazy ? <lazy.module.CostUseFields {...fields} /> : use}
          </details>
          <details class="cost-fold">
            <summary>Machines, people and what the sums assume</summary>
            {lazy ? (
              <lazy.module.CostMachineFields
                {...fields}
                options={options}
                assumptions={lazy.catalogue.facts.assumptions}
              />
            ) : (
              machines
            )}
          </details>
        </div>
      </div>
      <div class={pendingClass || undefined}>
        {lazy && answer ? (
          <lazy.module.CostDetails {...{ answer, outlook, sensitivity, pending, sources }} />
        ) : (
          details
        )}
      </div>
      <CostActions
        choices={choices}
        answer={pending.has('answer') ? undefined : answer}
        fetchLazy={fetchLazy}
        reset={() => {
          reset();
          setSaid('The calculator is as it was at first.');
        }}
        said={said}
        announce={setSaid}
      />
    </div>
  );
}
