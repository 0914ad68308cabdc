import type { LazyPart } from '../site/use-lazy-part.ts';
import type * as lazyModule from './lazy.ts';
import {
  useLazyWithCatalogue,
  type LazyWithCatalogue,
  type MemoryFactsUrls,
} from './use-lazy-with-catalogue.ts';

/** The code that works out and shows answers, and what only an answer needs of the form. */
export type LazyModule = typeof lazyModule;

/** The fetched part of the calculator: that code, and the facts. */
export type LazyMemory = LazyWithCatalogue<LazyModule>;

/** Fetches code and facts. Pass the same addresses on every render. */
export function useLazyMemory(urls: MemoryFactsUrls): LazyPart<LazyMemory> {
  return useLazyWithCatalogue(urls, importLazy);
}

const importLazy = (): Promise<LazyModule> => import('./lazy.ts');
