import { useEffect, useRef, useState } from 'preact/hooks';

/** Longer than the pause before the devices are tried again, so that the answer and the devices come first. */
const PAUSE_MS = 250;

/** What was worked out, and whether it is for an earlier subject or still to come. */
export interface WhenIdle<Result> {
  readonly result: Result | undefined;
  readonly isPending: boolean;
}

/**
 * Works something out when the browser has nothing else to do, a while after its subject changed; the last result stays
 * until then. At build, where nobody waits, it is worked out at once. While it is not wanted nothing is done.
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

/** Calls `run` when the browser is idle, and returns what stops that. Safari has no such call: there it is soon. */
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
