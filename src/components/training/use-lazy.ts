import {
  useLazyWithCatalogue,
  type LazyWithCatalogue,
  type MemoryFactsUrls,
} from '../memory/use-lazy-with-catalogue.ts';
import type { LazyPart } from '../site/use-lazy-part.ts';
import type * as lazyModule from './lazy.ts';

/** The fetched part of the calculator: code that works out answers, and the facts it needs. */
export type LazyTraining = LazyWithCatalogue<typeof lazyModule>;

/** Fetches code and facts, those of the memory calculator. Pass the same addresses on every render. */
export function useLazyTraining(urls: MemoryFactsUrls): LazyPart<LazyTraining> {
  return useLazyWithCatalogue(urls, importLazy);
}

const importLazy = (): Promise<typeof lazyModule> => import('./lazy.ts');
