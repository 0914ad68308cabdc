import { useEffect, useState } from 'preact/hooks';

import { currentCase, NOTHING_STATED, onCaseChange, type CaseSnapshot } from './store.ts';

/**
 * The reader's entries, drawn again after each change. The first render is without any, as on the server, so that the
 * page's HTML is taken over as it is.
 */
export function useCase(): CaseSnapshot {
  const [snapshot, setSnapshot] = useState(NOTHING_STATED);
  useEffect(() => {
    setSnapshot(currentCase());
    return onCaseChange(() => {
      setSnapshot(currentCase());
    });
  }, []);
  return snapshot;
}
