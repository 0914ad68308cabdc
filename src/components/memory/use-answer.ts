import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { DEFAULT_CASE, type ReaderCase } from '../../lib/case/reader-case.ts';
import type { OwnModel } from '../../lib/own-model/own-model.ts';
import type * as answerModule from './lazy.ts';
import type { Catalogue } from './catalogue.ts';
import type { MemoryAnswer } from './answer/answer.ts';

type AnswerModule = typeof answerModule;

/** The answer to a case, as far as it is there. */
export interface AnswerState {
  /** The fetched part of the calculator; until then the page shows what was rendered at build. */
  readonly module: AnswerModule | undefined;
  /** The answer to the case, or to the last good one. */
  readonly answer: MemoryAnswer | undefined;
  /** Why figures of the reader's own do not describe a model, in words. */
  readonly contradiction: string | undefined;
  /** The part could not be fetched: the connection is gone. */
  readonly isUnreachable: boolean;
  readonly fetchModule: () => Promise<AnswerModule | undefined>;
}

/**
 * Works out the answer to a case, or to a model of the reader's in it. The code for it is fetched once: when the case is
 * no longer the default one, or when `fetchModule` is called.
 */
export function useAnswer(
  readerCase: ReaderCase,
  catalogue: Catalogue,
  file: OwnModel | undefined,
): AnswerState {
  const [module, setModule] = useState<AnswerModule>();
  const [isUnreachable, setUnreachable] = useState(false);
  const lastGood = useRef<MemoryAnswer>();

  const fetchModule = useCallback(async () => {
    try {
      const fetched = await import('./lazy.ts');
      setModule(fetched);
      setUnreachable(false);
      return fetched;
    } catch {
      setUnreachable(true);
      return undefined;
    }
  }, []);

  useEffect(() => {
    if (!module && (readerCase !== DEFAULT_CASE || file)) void fetchModule();
  }, [module, readerCase, file, fetchModule]);

  const { answer, contradiction } = useMemo(() => {
    if (!module) return {};
    try {
      return { answer: module.memoryAnswer(readerCase, catalogue, file) };
    } catch (error) {
      if (!(error instanceof module.ArchitectureError)) throw error;
      return {
        answer: lastGood.current ?? module.memoryAnswer(DEFAULT_CASE, catalogue),
        contradiction: error.message,
      };
    }
  }, [module, readerCase, catalogue, file]);
  lastGood.current = answer;

  return { module, answer, contradiction, isUnreachable, fetchModule };
}
