import { useCallback } from 'preact/hooks';

import { fetchedText } from '../site/fetched-text.ts';
import { useLazyPart, type LazyPart } from '../site/use-lazy-part.ts';
import { catalogueFrom, type Catalogue } from './catalogue.ts';
import type * as lazyModule from './lazy.ts';

/** The code that works out and shows answers, and what only an answer needs of the form. */
export type LazyModule = typeof lazyModule;

/** The fetched part of the calculator: that code, and the facts. */
export interface LazyMemory {
  readonly module: LazyModule;
  readonly catalogue: Catalogue;
}

/** Fetches code and facts. `factsUrl` is a file of this site; see src/pages/facts. */
export function useLazyMemory(factsUrl: string): LazyPart<LazyMemory> {
  return useLazyPart(useCallback(() => fetched(factsUrl), [factsUrl]));
}

async function fetched(factsUrl: string): Promise<LazyMemory> {
  const [module, facts] = await Promise.all([import('./lazy.ts'), fetchedText(factsUrl)]);
  return { module, catalogue: catalogueFrom(facts) };
}
