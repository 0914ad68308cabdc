import { useCallback } from 'preact/hooks';

import { fetchedText } from '../site/fetched-text.ts';
import { useLazyPart, type LazyPart } from '../site/use-lazy-part.ts';
import type * as lazyModule from './lazy.ts';
import type { CostCatalogue } from './catalogue.ts';
import type { CostClient } from './worker/client.ts';

/** The fetched part of the calculator: code that shows answers, the facts, and the worker that finds answers. */
export interface LazyCost {
  readonly module: typeof lazyModule;
  readonly catalogue: CostCatalogue;
  readonly client: CostClient;
}

/** Fetches code and facts. `factsUrl` is a file of this site; see src/pages/facts. */
export function useLazyCost(factsUrl: string): LazyPart<LazyCost> {
  return useLazyPart(useCallback((onError) => fetched(factsUrl, onError), [factsUrl]));
}

async function fetched(factsUrl: string, onError: () => void): Promise<LazyCost> {
  const [module, facts] = await Promise.all([import('./lazy.ts'), fetchedText(factsUrl)]);
  return { module, catalogue: module.costCatalogueFrom(facts), client: module.costClient(facts, onError) };
}
