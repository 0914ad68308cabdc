import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';

import { caseFromAddress } from '../../lib/case/case-address.ts';
import { DEFAULT_CASE, type ReaderCase } from '../../lib/case/reader-case.ts';
import { caseQuery, hasCase, linkWithCase } from './case-link.ts';
import { forgetCase, storedCase, storeCase } from './case-storage.ts';
import { INITIAL_CASE_STATE, nextCaseState, type CaseAction, type CaseState } from './case-state.ts';

/** Browsers refuse more than about a hundred address changes in half a minute. */
const PAUSE_BEFORE_ADDRESS_MS = 300;

/** The reader's case, and how to change it. */
export interface ReaderCaseStore {
  readonly state: CaseState;
  readonly dispatch: (action: CaseAction) => void;
  /** Replaces the whole case, as a step that the browser's Back button undoes. */
  readonly goTo: (readerCase: ReaderCase) => void;
  /** Back to the default case, also as a step of the history; deletes the stored case. */
  readonly reset: () => void;
}

/**
 * The reader's case, kept in the page's address and stored for the next visit. The first render is the default case, as
 * on the server. Then the address is read, or the stored case if the address says nothing.
 */
export function useReaderCase(isModel: (id: string) => boolean): ReaderCaseStore {
  const [state, dispatch] = useReducer(nextCaseState, INITIAL_CASE_STATE);
  const current = useRef(state);
  current.current = state;

  useEffect(() => {
    const load = (): void => {
      const { readerCase, ignored } = caseFromAddress(location.search, isModel);
      // A link to a heading of this page fires popstate too; it must not undo what is being typed.
      const isSame = caseQuery(readerCase) === caseQuery(current.current.readerCase);
      if (!isSame || ignored.length > 0) dispatch({ type: 'load', readerCase, ignored, origin: 'address' });
    };
    const stored = storedCase();
    if (hasCase(location.search)) load();
    else if (stored !== undefined && stored !== '') {
      const { readerCase } = caseFromAddress(stored, isModel);
      dispatch({ type: 'load', readerCase, origin: 'last-visit' });
    }
    addEventListener('popstate', load);
    return () => {
      removeEventListener('popstate', load);
    };
  }, [isModel]);

  const writeAddress = useCallback(() => {
    const { readerCase, origin } = current.current;
    if (origin === 'default') return;
    const link = linkWithCase(location.href, readerCase);
    if (link !== location.href) history.replaceState(history.state, '', link);
    if (origin === 'reader') storeCase(caseQuery(readerCase));
  }, []);

  useEffect(() => {
    const timer = setTimeout(writeAddress, PAUSE_BEFORE_ADDRESS_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [state.readerCase, writeAddress]);

  const goTo = useCallback(
    (readerCase: ReaderCase) => {
      writeAddress();
      const link = linkWithCase(location.href, readerCase);
      if (link !== location.href) history.pushState(null, '', link);
      dispatch({ type: 'load', readerCase, origin: 'reader' });
    },
    [writeAddress],
  );

  const reset = useCallback(() => {
    goTo(DEFAULT_CASE);
    dispatch({ type: 'load', readerCase: DEFAULT_CASE, origin: 'address' });
    forgetCase();
  }, [goTo]);

  return { state, dispatch, goTo, reset };
}
