import { useEffect, useRef } from 'preact/hooks';

/** Calls `prepare` when a reader first reaches an element by pointer, touch or keyboard. Returns the ref to attach to it. */
export function useFirstTouch(prepare: () => unknown): { current: HTMLDivElement | null } {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    for (const event of ['pointerover', 'focusin']) {
      element.current?.addEventListener(
        event,
        () => {
          stop.abort();
          prepare();
        },
        { signal: stop.signal },
      );
    }
    return () => {
      stop.abort();
    };
  }, [prepare]);
  return element;
}
