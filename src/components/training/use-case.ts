import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';

import {
  trainingCaseFromAddress,
  trainingParameters,
  TRAINING_PARAMETERS,
} from '../../lib/case/training-address.ts';
import { DEFAULT_TRAINING_CASE, type TrainingCase } from '../../lib/case/training-case.ts';
import { linkWith } from '../case/case-link.ts';
import { INITIAL_TRAINING_STATE, nextTrainingState } from './state.ts';
import type { TrainingAction, TrainingState } from './state.ts';
import type { LazyTraining } from './use-lazy.ts';

/** Browsers refuse more than about a hundred address changes in half a minute. */
const PAUSE_BEFORE_ADDRESS_MS = 300;

/** The reader's training case, and how to change it. */
export interface TrainingCaseStore {
  readonly state: TrainingState;
  readonly dispatch: (action: TrainingAction) => void;
  readonly reset: () => void;
}

/**
 * The reader's training case, kept in the page's address next to what other tools keep there. The first render is the
 * default case, as on the server. Then the address is read, for which the code that knows the models is fetched.
 */
export function useTrainingCase(fetchLazy: () => Promise<LazyTraining | undefined>): TrainingCaseStore {
  const [state, dispatch] = useReducer(nextTrainingState, INITIAL_TRAINING_STATE);
  const current = useRef(state);
  current.current = state;

  useEffect(() => {
    const load = async (): Promise<void> => {
      const query = location.search;
      if (!hasTrainingCase(query)) {
        if (current.current.isTouched) {
          dispatch({ type: 'load', trainingCase: DEFAULT_TRAINING_CASE, isTouched: false });
        }
        return;
      }
      const lazy = await fetchLazy();
      if (!lazy) return;
      const isModel = (id: string): boolean => lazy.catalogue.models.some((model) => model.id === id);
      dispatch({ type: 'load', ...trainingCaseFromAddress(query, isModel), isTouched: true });
    };
    const onPopState = (): void => {
      void load();
    };
    void load();
    addEventListener('popstate', onPopState);
    return () => {
      removeEventListener('popstate', onPopState);
    };
  }, [fetchLazy]);

  useEffect(() => {
    if (!state.isTouched) return undefined;
    const timer = setTimeout(() => {
      const link = linkWithTraining(location.href, state.trainingCase);
      if (link !== location.href) history.replaceState(history.state, '', link);
    }, PAUSE_BEFORE_ADDRESS_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [state.trainingCase, state.isTouched]);

  const reset = useCallback(() => {
    dispatch({ type: 'load', trainingCase: DEFAULT_TRAINING_CASE, isTouched: true });
  }, []);

  return { state, dispatch, reset };
}

/** Returns a page's address with a training case in it; everything else in the address stays. */
export function linkWithTraining(address: string, trainingCase: TrainingCase): string {
  return linkWith(address, TRAINING_PARAMETERS, trainingParameters(trainingCase));
}

function hasTrainingCase(query: string): boolean {
  const given = new URLSearchParams(query);
  return TRAINING_PARAMETERS.some((name) => given.has(name));
}
