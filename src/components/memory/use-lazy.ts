import { useCallback } from 'preact/hooks';

import { fetchedText } from '../site/fetched-text.ts';
import { useLazyPart, type LazyPart } from '../site/use-lazy-part.ts';
import type { Catalogue } from './catalogue.ts';
import type * as lazyModule from './lazy.ts';

/** The code that works out and shows answers, and what only an answer needs of the form. */
export type LazyModule = typeof lazyModule;

/** The addresses of models and devices, files of this site; see src/pages/facts. */
export type MemoryFactsUrls = Readonly<Record<'models' | 'devices', string>>;

/** The fetched part of the calculator: that code, and the facts. */
export interface LazyMemory {
  readonly module: LazyModule;
  readonly catalogue: Catalogue;
}

/** Fetches code and facts. Pass the same addresses on every render. */
export function useLazyMemory(urls: MemoryFactsUrls): LazyPart<LazyMemory> {
  return useLazyPart(useCallback(() => fetched(urls), [urls]));
}

async function fetched(urls: MemoryFactsUrls): Promise<LazyMemory> {
  const [module, models, devices] = await Promise.all([
    import('./lazy.ts'),
    fetchedText(urls.models),
    fetchedText(urls.devices),
  ]);
  return { module, catalogue: module.catalogueOf(module.modelsFrom(models), module.devicesFrom(devices)) };
}
