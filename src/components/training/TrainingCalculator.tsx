import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import { DEFAULT_TRAINING_CASE } from '../../lib/case/training-case.ts';
import { Notices } from '../case/notices.tsx';
import { useSources } from '../facts/use-sources.ts';
import { CopyButton } from '../form/CopyButton.tsx';
import type { MemoryFactsUrls } from '../memory/use-lazy-with-catalogue.ts';
import type { TrainingAccuracy } from './accuracy.ts';
import { TrainingFields, type ModelChoice } from './Fields.tsx';
import { caseLink } from '../case/store.ts';
import { useTrainingCase } from './use-case.ts';
import { useLazyTraining } from './use-lazy.ts';

/** The calculator's id in the page, which a copied link points at. */
const ID = 'fine-tune';

interface TrainingCalculatorProps {
  readonly factsUrls: MemoryFactsUrls;
  /** The model of the default case. */
  readonly model: ModelChoice;
  readonly accuracy: readonly TrainingAccuracy[];
  /** The answer to the default case, rendered at build and passed as slots by TrainingCalculator.astro. */
  readonly headline?: ComponentChildren;
  readonly details?: ComponentChildren;
}

/** The training calculator: how much memory fine-tuning needs, and why. */
export function TrainingCalculator({
  factsUrls,
  model,
  accuracy,
  headline,
  details,
}: TrainingCalculatorProps): JSX.Element {
  const { lazy, isUnreachable, fetchLazy, retry } = useLazyTraining(factsUrls);
  const sources = useSources();
  const { state, dispatch, reset } = useTrainingCase(lazy);
  const [said, setSaid] = useState('');
  const { trainingCase } = state;
  const answer = useMemo(
    () => lazy?.module.trainingAnswer(trainingCase, lazy.catalogue),
    [lazy, trainingCase],
  );
  // The island wakes when a reader turns to it (site/on-touch.ts), so this runs at once.
  useEffect(() => {
    void fetchLazy();
  }, [fetchLazy]);

  const isStale = Object.keys(state.errors).length > 0;
  const pending = !lazy && trainingCase !== DEFAULT_TRAINING_CASE ? 'memory-pending' : undefined;

  return (
    <div class="tool tuning" id={ID}>
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
        <div class={pending ? `memory-answer ${pending}` : 'memory-answer'}>
          {lazy && answer ? <lazy.module.TrainingHeadline answer={answer} isStale={isStale} /> : headline}
        </div>
        <div class="memory-form bench-ask">
          <TrainingFields state={state} models={lazy?.catalogue.models ?? [model]} dispatch={dispatch} />
        </div>
      </div>
      <div class={pending}>
        {lazy && answer ? (
          <lazy.module.TrainingDetails
            answer={answer}
            devices={lazy.catalogue.devices}
            accuracy={accuracy}
            sources={sources}
          />
        ) : (
          details
        )}
      </div>
      <div class="tool-actions">
        <CopyButton
          label="Copy a link to this run"
          done="Link copied"
          text={() => caseLink(ID)}
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
