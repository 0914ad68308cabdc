import { useCallback, useRef, useState } from 'preact/hooks';

import type * as lazyModule from './lazy.ts';
import type { FitsClient } from './worker/client.ts';

/** The fetched part of the tool: code that shows the table, and the worker that fills it. */
export interface LazyFits {
  readonly module: typeof lazyModule;
  readonly client: FitsClient;
}

/** How far fetching has come. */
export interface LazyFitsState {
  /** Until it is there, the page shows what was rendered at build. */
  readonly lazy: LazyFits | undefined;
  /** The last attempt failed, most likely because the connection is gone. */
  readonly isUnreachable: boolean;
  readonly fetchLazy: () => Promise<LazyFits | undefined>;
}

/**
 * Fetches code and models on the first call of `fetchLazy`, and again only after a failure. `modelsHref` is a file of
 * this site; see src/pages/facts.
 */
export function useLazyFits(modelsHref: string): LazyFitsState {
  const [lazy, setLazy] = useState<LazyFits>();
  const [isUnreachable, setUnreachable] = useState(false);
  const running = useRef<Promise<LazyFits | undefined>>();

  const fetchLazy = useCallback(() => {
    const fail = (): undefined => {
      running.current = undefined;
      setLazy(undefined);
      setUnreachable(true);
      return undefined;
    };
    running.current ??= fetched(modelsHref, fail).then((found) => {
      setLazy(found);
      setUnreachable(false);
      return found;
    }, fail);
    return running.current;
  }, [modelsHref]);

  return { lazy, isUnreachable, fetchLazy };
}

async function fetched(modelsHref: string, onError: () => void): Promise<LazyFits> {
  const [module, response] = await Promise.all([import('./lazy.ts'), fetch(modelsHref)]);
  if (!response.ok) throw new Error(`${modelsHref} answered ${response.status}.`);
  return { module, client: module.fitsClient(await response.text(), onError) };
}
