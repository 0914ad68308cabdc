import { useCallback } from 'preact/hooks';

import type { Catalogue } from '../memory/catalogue.ts';
import type { MemoryFactsUrls } from '../memory/use-lazy.ts';
import { fetchedText } from '../site/fetched-text.ts';
import { useLazyPart, type LazyPart } from '../site/use-lazy-part.ts';
import type * as lazyModule from './lazy.ts';

/** The fetched part of the calculator: code that works out answers, and the facts it needs. */
export interface LazyTraining {
  readonly module: typeof lazyModule;
  readonly catalogue: Catalogue;
}

/** Fetches code and facts, those of the memory calculator. Pass the same addresses on every render. */
export function useLazyTraining(urls: MemoryFactsUrls): LazyPart<LazyTraining> {
  return useLazyPart(useCallback(() => fetched(urls), [urls]));
}

async function fetched(urls: MemoryFactsUrls): Promise<LazyTraining> {
  const [module, models, devices] = await Promise.all([
    import('./lazy.ts'),
    fetchedText(urls.models),
    fetchedText(urls.devices),
  ]);
  return { module, catalogue: module.catalogueOf(module.modelsFrom(models), module.devicesFrom(devices)) };
}
