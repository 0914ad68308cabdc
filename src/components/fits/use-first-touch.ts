import { useEffect, useRef } from 'preact/hooks';

/** Calls `prepare` when a reader first turns to an element, by pointer, touch or keyboard. Returns its reference. */
export function useFirstTouch(prepare: () => unknown): { current: HTMLDivElement | null } {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const touched = (): void => {
      stop.abort();
      prepare();
    };
    for (const event of ['pointerover', 'focusin']) {
      element.current?.addEventListener(event, touched, { signal: stop.signal });
    }
    return () => {
      stop.abort();
    };
  }, [prepare]);
  return element;
}
