import { useCallback, useRef, useState } from 'preact/hooks';

import { catalogueFrom, type Catalogue } from '../memory/catalogue.ts';
import type * as lazyModule from './lazy.ts';

/** The fetched part of the calculator: code that works out answers, and the facts it needs. */
export interface LazyTraining {
  readonly module: typeof lazyModule;
  readonly catalogue: Catalogue;
}

/** How far fetching has come. */
export interface LazyTrainingState {
  readonly lazy: LazyTraining | undefined;
  /** The last attempt failed, most likely because the connection is gone. */
  readonly isUnreachable: boolean;
  readonly fetchLazy: () => Promise<LazyTraining | undefined>;
}

/**
 * Fetches code and facts on the first call of `fetchLazy`, and again only after a failure. `factsUrl` is a file of this
 * site; see src/pages/facts.
 */
export function useLazyTraining(factsUrl: string): LazyTrainingState {
  const [lazy, setLazy] = useState<LazyTraining>();
  const [isUnreachable, setUnreachable] = useState(false);
  const running = useRef<Promise<LazyTraining | undefined>>();

  const fetchLazy = useCallback(() => {
    running.current ??= fetched(factsUrl).then(
      (found) => {
        setLazy(found);
        setUnreachable(false);
        return found;
      },
      () => {
        running.current = undefined;
        setUnreachable(true);
        return undefined;
      },
    );
    return running.current;
  }, [factsUrl]);

  return { lazy, isUnreachable, fetchLazy };
}

async function fetched(factsUrl: string): Promise<LazyTraining> {
  const [module, facts] = await Promise.all([import('./lazy.ts'), fetch(factsUrl)]);
  if (!facts.ok) throw new Error(`${factsUrl} answered ${facts.status}.`);
  return { module, catalogue: catalogueFrom(await facts.text()) };
}
