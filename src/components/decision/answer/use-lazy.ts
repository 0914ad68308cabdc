import { useCallback } from 'preact/hooks';

import type { ResultWords } from '../../../lib/decision/words.ts';
import { fetchedText } from '../../site/fetched-text.ts';
import { useLazyPart, type LazyPart } from '../../site/use-lazy-part.ts';
import type * as lazyModule from './lazy.ts';

/** The fetched part of the tool: code that works out and shows the result, and all the words. */
export interface LazyDecision {
  readonly module: typeof lazyModule;
  readonly words: ResultWords;
}

/** Fetches code and words. `wordsUrl` is a file of this site; see src/pages/facts. */
export function useLazyDecision(wordsUrl: string): LazyPart<LazyDecision> {
  return useLazyPart(useCallback(() => fetched(wordsUrl), [wordsUrl]));
}

async function fetched(wordsUrl: string): Promise<LazyDecision> {
  const [module, words] = await Promise.all([import('./lazy.ts'), fetchedText(wordsUrl)]);
  return { module, words: JSON.parse(words) as ResultWords };
}
