import { useCallback, useMemo, useRef } from 'preact/hooks';

import { NOTHING_KNOWN, type KnownIds } from '../../lib/case/parameter.ts';
import { DEFAULT_TRAINING_CASE } from '../../lib/case/training-case.ts';
import { dismissIgnored, enter, startAgain } from '../case/store.ts';
import { useCase } from '../case/use-case.ts';
import { useStable } from '../case/use-stable.ts';
import { trainingChangesOf, trainingStateOf, type TrainingAction, type TrainingState } from './state.ts';
import type { LazyTraining } from './use-lazy.ts';

/** The reader's case as the fine-tuning calculator shows it, and how to change it. */
export interface TrainingCaseStore {
  readonly state: TrainingState;
  readonly dispatch: (action: TrainingAction) => void;
  readonly reset: () => void;
}

/** The reader's case from the store that all tools share. */
export function useTrainingCase(lazy: LazyTraining | undefined): TrainingCaseStore {
  const snapshot = useCase();
  const known = useMemo((): KnownIds => {
    if (!lazy) return NOTHING_KNOWN;
    return { isModel: (id) => lazy.catalogue.models.some((model) => model.id === id) };
  }, [lazy]);
  const state = useMemo(() => trainingStateOf(snapshot, known), [snapshot, known]);
  const trainingCase = useStable(state.trainingCase, DEFAULT_TRAINING_CASE);
  const stable = useMemo(() => ({ ...state, trainingCase }), [state, trainingCase]);
  const ignored = useRef(state.ignored);
  ignored.current = state.ignored;
  const dispatch = useCallback((action: TrainingAction) => {
    if (action.type === 'dismiss-notice') dismissIgnored(ignored.current);
    else enter(trainingChangesOf(action));
  }, []);
  return { state: stable, dispatch, reset: startAgain };
}
