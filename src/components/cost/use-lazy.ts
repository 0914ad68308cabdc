import { useCallback, useRef, useState } from 'preact/hooks';

import type * as lazyModule from './lazy.ts';
import type { CostCatalogue } from './catalogue.ts';
import type { CostClient } from './worker/client.ts';

/** The fetched part of the calculator: code that shows answers, the facts, and the worker that finds answers. */
export interface LazyCost {
  readonly module: typeof lazyModule;
  readonly catalogue: CostCatalogue;
  readonly client: CostClient;
}

/** How far fetching has come. */
export interface LazyCostState {
  readonly lazy: LazyCost | undefined;
  /** The last attempt failed, most likely because the connection is gone. */
  readonly isUnreachable: boolean;
  readonly fetchLazy: () => Promise<LazyCost | undefined>;
}

/**
 * Fetches code and facts on the first call of `fetchLazy`, and again only after a failure. `factsUrl` is a file of this
 * site; see src/pages/facts.
 */
export function useLazyCost(factsUrl: string): LazyCostState {
  const [lazy, setLazy] = useState<LazyCost>();
  const [isUnreachable, setUnreachable] = useState(false);
  const running = useRef<Promise<LazyCost | undefined>>();

  const fetchLazy = useCallback(() => {
    const fail = (): undefined => {
      running.current = undefined;
      setLazy(undefined);
      setUnreachable(true);
      return undefined;
    };
    running.current ??= fetched(factsUrl, fail).then((found) => {
      setLazy(found);
      setUnreachable(false);
      return found;
    }, fail);
    return running.current;
  }, [factsUrl]);

  return { lazy, isUnreachable, fetchLazy };
}

async function fetched(factsUrl: string, onError: () => void): Promise<LazyCost> {
  const [module, facts] = await Promise.all([import('./lazy.ts'), fetch(factsUrl)]);
  if (!facts.ok) throw new Error(`${factsUrl} answered ${facts.status}.`);
  const text = await facts.text();
  return { module, catalogue: module.costCatalogueFrom(text), client: module.costClient(text, onError) };
}
