import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import { COST_PRESETS } from '../../lib/case/cost-presets.ts';
import { Notices } from '../case/notices.tsx';
import { Presets } from '../form/choices.tsx';
import { CostActions } from './Actions.tsx';
import { costErrors } from './fields/state.ts';
import { MainFields, type DefaultNames } from './fields/Fields.tsx';
import { costQuery, useCostCase } from './use-case.ts';
import { useCostCode, useCostFindings } from './use-lazy.ts';

interface CostCalculatorProps {
  /** Where the facts are; see src/pages/facts. */
  readonly factsUrl: string;
  readonly names: DefaultNames;
  /** The answer to the default case and the folded fields, rendered at build; the Astro wrapper gives them as slots. */
  readonly headline?: ComponentChildren;
  readonly details?: ComponentChildren;
  readonly use?: ComponentChildren;
  readonly machines?: ComponentChildren;
}

/** What each way of getting answers costs a month. */
export function CostCalculator({
  factsUrl,
  names,
  headline,
  details,
  use,
  machines,
}: CostCalculatorProps): JSX.Element {
  const { code, isUnreachable, fetchCode } = useCostCode(factsUrl);
  const { state, dispatch, goTo, reset } = useCostCase(fetchCode);
  const { choices } = state;
  const { answer, outlook, sensitivity, pending } = useCostFindings(code, choices);
  const options = useMemo(() => code?.module.costOptions(code.catalogue), [code]);
  const [said, setSaid] = useState('');
  // The page takes this over when a reader turns to it: see on-touch.ts. What failed is tried again at each change.
  useEffect(() => {
    void fetchCode();
  }, [state, fetchCode]);

  const errors = costErrors(state);
  const isStale = Object.keys(errors).length > 0;
  const query = costQuery(choices);
  const pendingClass = pending.has('answer') ? 'memory-pending' : '';
  const fields = { state, errors, dispatch };

  return (
    <div class="tool cost">
      <Presets
        label="Examples to start from"
        presets={COST_PRESETS.map((preset) => ({
          name: preset.name,
          isOn: costQuery(preset.choices) === query,
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
        retry={fetchCode}
      />
      <div class="memory-ask">
        <div class={`memory-answer ${pendingClass}`.trim()}>
          {code && answer ? <code.module.CostHeadline answer={answer} isStale={isStale} /> : headline}
        </div>
        <div class="memory-form">
          <MainFields {...fields} options={options} names={names} />
          <details class="cost-fold">
            <summary>More about the use: caching, waiting, peaks, growth, speed</summary>
            {code ? <code.module.UseFields {...fields} /> : use}
          </details>
          <details class="cost-fold">
            <summary>Machines, people and what the sums assume</summary>
            {code ? (
              <code.module.MachineFields
                {...fields}
                options={options}
                assumptions={code.catalogue.facts.assumptions}
              />
            ) : (
              machines
            )}
          </details>
        </div>
      </div>
      <div class={pendingClass || undefined}>
        {code && answer ? (
          <code.module.CostDetails {...{ answer, outlook, sensitivity, pending }} />
        ) : (
          details
        )}
      </div>
      <CostActions
        choices={choices}
        answer={pending.has('answer') ? undefined : answer}
        fetchCode={fetchCode}
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
