import { useCallback, useRef, useState } from 'preact/hooks';

/** Longer than the pause after which entries are in the address. */
const PAUSE_BEFORE_RELOAD_MS = 500;

/** The part of a tool that is fetched when a reader turns to it, and how far fetching has come. */
export interface LazyPart<Part> {
  /** Until it is there, the page shows what was rendered at build. */
  readonly lazy: Part | undefined;
  /** The last attempt failed, most likely because the connection is gone. */
  readonly isUnreachable: boolean;
  /** Fetches it on the first call, and again only after a failure; then the promise gives undefined. */
  readonly fetchLazy: () => Promise<Part | undefined>;
  /**
   * Fetches it again because a reader asks for it. If that fails with a connection, the page begins anew: Chromium keeps
   * a module that once failed to load and does not ask for it again. The reader's entries are in the address by then.
   */
  readonly retry: () => Promise<void>;
}

/**
 * Fetches a part of a tool with `fetchPart`, which calls `onError` if the part stops working later, as a worker may. Pass
 * the same function on every render.
 */
export function useLazyPart<Part>(fetchPart: (onError: () => void) => Promise<Part>): LazyPart<Part> {
  const [lazy, setLazy] = useState<Part>();
  const [isUnreachable, setUnreachable] = useState(false);
  const running = useRef<Promise<Part | undefined>>();

  const fetchLazy = useCallback(() => {
    const fail = (): undefined => {
      running.current = undefined;
      setLazy(undefined);
      setUnreachable(true);
      return undefined;
    };
    running.current ??= fetchPart(fail).then((found) => {
      setLazy(() => found);
      setUnreachable(false);
      return found;
    }, fail);
    return running.current;
  }, [fetchPart]);

  const retry = useCallback(async () => {
    if ((await fetchLazy()) !== undefined || !navigator.onLine) return;
    setTimeout(() => {
      location.reload();
    }, PAUSE_BEFORE_RELOAD_MS);
  }, [fetchLazy]);

  return { lazy, isUnreachable, fetchLazy, retry };
}
