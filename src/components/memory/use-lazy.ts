import { useCallback, useState } from 'preact/hooks';

import type * as lazyModule from './lazy.ts';

/** The fetched part of the calculator. It is code alone: the facts are in the page, because the form lists them. */
export type LazyMemory = typeof lazyModule;

/** How far fetching has come. */
export interface LazyMemoryState {
  /** Until it is there, the page shows what was rendered at build. */
  readonly lazy: LazyMemory | undefined;
  /** The last attempt failed, most likely because the connection is gone. */
  readonly isUnreachable: boolean;
  readonly fetchLazy: () => Promise<LazyMemory | undefined>;
}

/** Fetches the code when `fetchLazy` is called; the browser keeps a module, so further calls cost nothing. */
export function useLazyMemory(): LazyMemoryState {
  const [lazy, setLazy] = useState<LazyMemory>();
  const [isUnreachable, setUnreachable] = useState(false);

  const fetchLazy = useCallback(async () => {
    try {
      const fetched = await import('./lazy.ts');
      setLazy(fetched);
      setUnreachable(false);
      return fetched;
    } catch {
      setUnreachable(true);
      return undefined;
    }
  }, []);

  return { lazy, isUnreachable, fetchLazy };
}
