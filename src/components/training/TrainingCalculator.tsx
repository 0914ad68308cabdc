import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import { DEFAULT_TRAINING_CASE } from '../../lib/case/training-case.ts';
import { Notices } from '../case/notices.tsx';
import { CopyButton } from '../form/CopyButton.tsx';
import type { TrainingAccuracy } from './accuracy.ts';
import { trainingErrors } from './state.ts';
import { TrainingFields, type ModelChoice } from './Fields.tsx';
import { linkWithTraining, useTrainingCase } from './use-case.ts';
import { useTrainingCode } from './use-lazy.ts';

/** The calculator's place in the page, which a copied link opens. */
const ID = 'fine-tune';

interface TrainingCalculatorProps {
  /** Where the facts of all models and devices are; see src/pages/facts. */
  readonly factsUrl: string;
  /** The model of the default case. */
  readonly model: ModelChoice;
  readonly accuracy: readonly TrainingAccuracy[];
  /** The answer to the default case, rendered at build; the Astro wrapper gives both as slots. */
  readonly headline?: ComponentChildren;
  readonly details?: ComponentChildren;
}

/** How much memory fine-tuning needs, and why. */
export function TrainingCalculator({
  factsUrl,
  model,
  accuracy,
  headline,
  details,
}: TrainingCalculatorProps): JSX.Element {
  const { code, isUnreachable, fetchCode } = useTrainingCode(factsUrl);
  const { state, dispatch, reset } = useTrainingCase(fetchCode);
  const [said, setSaid] = useState('');
  const { trainingCase } = state;
  const answer = useMemo(
    () => code?.module.trainingAnswer(trainingCase, code.catalogue),
    [code, trainingCase],
  );
  // The page takes this over when a reader turns to it: see on-touch.ts.
  useEffect(() => {
    void fetchCode();
  }, [fetchCode]);

  const isStale = Object.keys(trainingErrors(state)).length > 0;
  const pending = !code && trainingCase !== DEFAULT_TRAINING_CASE ? 'memory-pending' : undefined;

  return (
    <div class="tool tuning" id={ID}>
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
        <div class={pending ? `memory-answer ${pending}` : 'memory-answer'}>
          {code && answer ? <code.module.TrainingHeadline answer={answer} isStale={isStale} /> : headline}
        </div>
        <div class="memory-form">
          <TrainingFields state={state} models={code?.catalogue.models ?? [model]} dispatch={dispatch} />
        </div>
      </div>
      <div class={pending}>
        {code && answer ? (
          <code.module.TrainingDetails answer={answer} devices={code.catalogue.devices} accuracy={accuracy} />
        ) : (
          details
        )}
      </div>
      <div class="tool-actions">
        <CopyButton
          label="Copy a link to this run"
          done="Link copied"
          text={() => {
            const url = new URL(linkWithTraining(location.href, trainingCase));
            url.hash = ID;
            return url.href;
          }}
          announce={setSaid}
        />
        <button
          type="button"
          class="button"
          onClick={() => {
            reset();
            setSaid('The calculator shows its example again.');
          }}
        >
          Back to the example
        </button>
        <span class="sr-only" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}
