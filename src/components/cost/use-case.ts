import { useCallback, useMemo, useRef } from 'preact/hooks';

import { DEFAULT_COST_CHOICES, type CostChoices } from '../../lib/case/cost-choices.ts';
import type { Entries } from '../../lib/case/entries.ts';
import { NOTHING_KNOWN } from '../../lib/case/parameter.ts';
import { dismissIgnored, enter, replaceCase, startAgain } from '../case/store.ts';
import { useCase } from '../case/use-case.ts';
import { useStable } from '../case/use-stable.ts';
import { idsOfFacts } from './catalogue.ts';
import {
  costChangesOf,
  costStateOf,
  entriesOfCostChoices,
  type CostAction,
  type CostState,
} from './fields/state.ts';
import type { LazyCost } from './use-lazy.ts';

/** The reader's case as the cost calculator shows it, and how to change it. */
export interface CostCaseStore {
  readonly state: CostState;
  readonly dispatch: (action: CostAction) => void;
  /** Fills in an example, as a step that the browser's Back button undoes. */
  readonly goTo: (choices: CostChoices) => void;
  readonly reset: () => void;
}

/** The reader's case from the store that all tools share. */
export function useCostCase(lazy: LazyCost | undefined): CostCaseStore {
  const snapshot = useCase();
  const known = useMemo(() => (lazy ? idsOfFacts(lazy.catalogue.facts) : NOTHING_KNOWN), [lazy]);
  const state = useMemo(() => costStateOf(snapshot, known), [snapshot, known]);
  const choices = useStable(state.choices, DEFAULT_COST_CHOICES);
  const ignored = useRef(state.ignored);
  ignored.current = state.ignored;
  const dispatch = useCallback((action: CostAction) => {
    if (action.type === 'dismiss-notice') dismissIgnored(ignored.current);
    else enter(costChangesOf(action));
  }, []);
  const goTo = useCallback((example: CostChoices) => {
    replaceCase(entriesOfCostChoices(example) as Entries);
  }, []);
  const stable = useMemo(() => ({ ...state, choices }), [state, choices]);
  return { state: stable, dispatch, goTo, reset: startAgain };
}
