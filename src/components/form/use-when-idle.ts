import { useEffect, useRef, useState } from 'preact/hooks';

/** Longer than PAUSE_BEFORE_FIT_MS of memory/Details.tsx, so that the answer and the devices come first. */
const PAUSE_MS = 250;

/** The last result, and whether the one for the current subject is still to come. */
export interface WhenIdle<Result> {
  readonly result: Result | undefined;
  readonly isPending: boolean;
}

/**
 * Computes something when the browser is idle, a moment after its subject changed; the last result stays until then.
 * At build, where nobody waits, it is computed at once. Nothing is computed while `isWanted` is false.
 */
export function useWhenIdle<Subject, Result>(
  subject: Subject,
  work: (subject: Subject) => Result,
  isWanted = true,
): WhenIdle<Result> {
  const [done, setDone] = useState<{ subject: Subject; result: Result } | undefined>(() =>
    typeof window === 'undefined' ? { subject, result: work(subject) } : undefined,
  );
  const latest = useRef(work);
  latest.current = work;
  const isPending = done?.subject !== subject;
  useEffect(() => {
    if (!isWanted || !isPending) return;
    let cancel = (): void => undefined;
    const run = (): void => {
      setDone({ subject, result: latest.current(subject) });
    };
    const timer = setTimeout(() => {
      cancel = whenIdle(run);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [subject, isWanted, isPending]);
  return { result: done?.result, isPending };
}

/** Calls `run` when the browser is idle; returns a function that cancels it. Safari lacks the call: there it runs soon. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 0);
    return () => {
      clearTimeout(timer);
    };
  }
  const handle = requestIdleCallback(run, { timeout: 2000 });
  return () => {
    cancelIdleCallback(handle);
  };
}
