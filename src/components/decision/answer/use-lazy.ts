import { useCallback, useRef, useState } from 'preact/hooks';

import type { DecisionWords } from '../../../lib/decision/words.ts';
import type * as resultModule from './lazy.ts';

/** The fetched part of the tool: what works out and shows the result, and all its words. */
export interface ResultCode {
  readonly module: typeof resultModule;
  readonly words: DecisionWords;
}

/** The fetched part as far as it is there. */
export interface ResultCodeState {
  readonly code: ResultCode | undefined;
  /** It could not be fetched: the connection is gone. */
  readonly isUnreachable: boolean;
  readonly fetchCode: () => Promise<void>;
}

/** Fetches code and words once, when asked to. `wordsUrl` is a file of this site; see src/pages/facts. */
export function useResultCode(wordsUrl: string): ResultCodeState {
  const [code, setCode] = useState<ResultCode>();
  const [isUnreachable, setUnreachable] = useState(false);
  const running = useRef<Promise<void>>();

  const fetchCode = useCallback(() => {
    running.current ??= fetched(wordsUrl).then(
      (found) => {
        setCode(found);
        setUnreachable(false);
      },
      () => {
        running.current = undefined;
        setUnreachable(true);
      },
    );
    return running.current;
  }, [wordsUrl]);

  return { code, isUnreachable, fetchCode };
}

async function fetched(wordsUrl: string): Promise<ResultCode> {
  const [module, response] = await Promise.all([import('./lazy.ts'), fetch(wordsUrl)]);
  if (!response.ok) throw new Error(`${wordsUrl} answered ${response.status}.`);
  return { module, words: (await response.json()) as DecisionWords };
}
