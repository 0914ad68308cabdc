import { useCallback } from 'preact/hooks';

import { catalogueFrom, type Catalogue } from '../memory/catalogue.ts';
import { fetchedText } from '../site/fetched-text.ts';
import { useLazyPart, type LazyPart } from '../site/use-lazy-part.ts';
import type * as lazyModule from './lazy.ts';

/** The fetched part of the calculator: code that works out answers, and the facts it needs. */
export interface LazyTraining {
  readonly module: typeof lazyModule;
  readonly catalogue: Catalogue;
}

/** Fetches code and facts. `factsUrl` is a file of this site; see src/pages/facts. */
export function useLazyTraining(factsUrl: string): LazyPart<LazyTraining> {
  return useLazyPart(useCallback(() => fetched(factsUrl), [factsUrl]));
}

async function fetched(factsUrl: string): Promise<LazyTraining> {
  const [module, facts] = await Promise.all([import('./lazy.ts'), fetchedText(factsUrl)]);
  return { module, catalogue: catalogueFrom(facts) };
}
