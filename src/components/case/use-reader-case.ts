import { useCallback, useMemo, useRef, useState } from 'preact/hooks';

import type { KnownIds } from '../../lib/case/parameter.ts';
import type { Entries } from '../../lib/case/entries.ts';
import type { ReaderCase } from '../../lib/case/reader-case.ts';
import type { Precision } from '../../lib/memory/weights/precision.ts';
import {
  caseStateOf,
  changesOf,
  entriesOfReaderCase,
  type CaseAction,
  type CaseState,
} from './case-state.ts';
import { dismissIgnored, enter, replaceCase, startAgain } from './store.ts';
import { useCase } from './use-case.ts';

/** The reader's case as the memory calculator shows it, and how to change it. */
export interface ReaderCaseStore {
  readonly state: CaseState;
  readonly dispatch: (action: CaseAction) => void;
  /** Fills in an example, as a step that the browser's Back button undoes. */
  readonly goTo: (readerCase: ReaderCase) => void;
  /** States nothing any more, as such a step; what was stored is forgotten. */
  readonly reset: () => void;
}

/** The reader's case from the store that all tools share. `known` says which models there are. */
export function useReaderCase(known: KnownIds): ReaderCaseStore {
  const snapshot = useCase();
  const [replaced, setReplaced] = useState<Precision>();
  const listedBefore = useRef<string>();
  const readerCase = useRef<ReaderCase>();

  const state = useMemo((): CaseState => {
    const next = caseStateOf(snapshot, known, listedBefore.current);
    listedBefore.current = next.listedId;
    // Entries of other tools change too; what is the same stays the same object.
    const before = readerCase.current;
    const isSame = before && JSON.stringify(before) === JSON.stringify(next.readerCase);
    readerCase.current = isSame ? before : next.readerCase;
    return { ...next, readerCase: readerCase.current, replacedPrecision: replaced };
  }, [snapshot, known, replaced]);
  const current = useRef(state);
  current.current = state;

  const dispatch = useCallback((action: CaseAction) => {
    if (action.type === 'dismiss-notice') {
      dismissIgnored(current.current.ignored);
      return;
    }
    const changes = changesOf(current.current, action);
    const { precision } = current.current.readerCase;
    const isReplaced = action.type === 'runtime' && changes.precision !== precision;
    setReplaced(isReplaced ? precision : undefined);
    enter(changes);
  }, []);

  const goTo = useCallback((example: ReaderCase) => {
    setReplaced(undefined);
    replaceCase(entriesOfReaderCase(example) as Entries);
  }, []);

  const reset = useCallback(() => {
    setReplaced(undefined);
    startAgain();
  }, []);

  return { state, dispatch, goTo, reset };
}
