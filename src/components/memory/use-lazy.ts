import { useLazyPart, type LazyPart } from '../site/use-lazy-part.ts';
import type * as lazyModule from './lazy.ts';

/** The fetched part of the calculator. It is code alone: the facts are in the page, because the form lists them. */
export type LazyMemory = typeof lazyModule;

/** Fetches the code. */
export function useLazyMemory(): LazyPart<LazyMemory> {
  return useLazyPart(fetched);
}

function fetched(): Promise<LazyMemory> {
  return import('./lazy.ts');
}
