import { useCallback, useRef, useState } from 'preact/hooks';

import type { DecisionWords } from '../../../lib/decision/words.ts';
import type * as lazyModule from './lazy.ts';

/** The fetched part of the tool: code that works out and shows the result, and all the words. */
export interface LazyDecision {
  readonly module: typeof lazyModule;
  readonly words: DecisionWords;
}

/** How far fetching has come. */
export interface LazyDecisionState {
  readonly lazy: LazyDecision | undefined;
  /** The last attempt failed, most likely because the connection is gone. */
  readonly isUnreachable: boolean;
  readonly fetchLazy: () => Promise<void>;
}

/**
 * Fetches code and words on the first call of `fetchLazy`, and again only after a failure. `wordsUrl` is a file of this
 * site; see src/pages/facts.
 */
export function useLazyDecision(wordsUrl: string): LazyDecisionState {
  const [lazy, setLazy] = useState<LazyDecision>();
  const [isUnreachable, setUnreachable] = useState(false);
  const running = useRef<Promise<void>>();

  const fetchLazy = useCallback(() => {
    running.current ??= fetched(wordsUrl).then(
      (found) => {
        setLazy(found);
        setUnreachable(false);
      },
      () => {
        running.current = undefined;
        setUnreachable(true);
      },
    );
    return running.current;
  }, [wordsUrl]);

  return { lazy, isUnreachable, fetchLazy };
}

async function fetched(wordsUrl: string): Promise<LazyDecision> {
  const [module, response] = await Promise.all([import('./lazy.ts'), fetch(wordsUrl)]);
  if (!response.ok) throw new Error(`${wordsUrl} answered ${response.status}.`);
  return { module, words: (await response.json()) as DecisionWords };
}
