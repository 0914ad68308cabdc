import { useMemo, useRef } from 'preact/hooks';

import { DEFAULT_CASE, type ReaderCase } from '../../lib/case/reader-case.ts';
import type { OwnModel } from '../../lib/own-model/own-model.ts';
import type { LazyPart } from '../site/use-lazy-part.ts';
import type { MemoryAnswer } from './answer/answer.ts';
import type { LazyMemory } from './use-lazy.ts';

/** The answer to a case, as far as it is there. */
export interface MemoryAnswerState {
  /** The answer to the case, or to the last good one. */
  readonly answer: MemoryAnswer | undefined;
  /** Why the reader's own figures do not describe a model, in words. */
  readonly contradiction: string | undefined;
}

/**
 * Works out the answer to a case, or to the reader's own file in place of its model, once code and facts for it are there.
 */
export function useMemoryAnswer(
  part: LazyPart<LazyMemory>,
  readerCase: ReaderCase,
  file: OwnModel | undefined,
): MemoryAnswerState {
  const { lazy } = part;
  const lastGood = useRef<MemoryAnswer>();

  const { answer, contradiction } = useMemo(() => {
    if (!lazy) return {};
    const { module, catalogue } = lazy;
    try {
      return { answer: module.memoryAnswer(readerCase, catalogue, file) };
    } catch (error) {
      if (!(error instanceof module.ArchitectureError)) throw error;
      return {
        answer: lastGood.current ?? module.memoryAnswer(DEFAULT_CASE, catalogue),
        contradiction: error.message,
      };
    }
  }, [lazy, readerCase, file]);
  lastGood.current = answer;

  return { answer, contradiction };
}
