import { useEffect, useMemo, useRef } from 'preact/hooks';

import { DEFAULT_CASE, type ReaderCase } from '../../lib/case/reader-case.ts';
import type { OwnModel } from '../../lib/own-model/own-model.ts';
import type { LazyPart } from '../site/use-lazy-part.ts';
import type { MemoryAnswer } from './answer/answer.ts';
import type { Catalogue } from './catalogue.ts';
import { useLazyMemory, type LazyMemory } from './use-lazy.ts';

/** The answer to a case, as far as it is there, with the code that shows it. */
export interface MemoryAnswerState extends LazyPart<LazyMemory> {
  /** The answer to the case, or to the last good one. */
  readonly answer: MemoryAnswer | undefined;
  /** Why the reader's own figures do not describe a model, in words. */
  readonly contradiction: string | undefined;
}

/**
 * Works out the answer to a case, or to the reader's own file in place of its model. The code for it is fetched once:
 * when the reader has touched anything, or when `fetchLazy` is called.
 */
export function useMemoryAnswer(
  readerCase: ReaderCase,
  catalogue: Catalogue,
  file: OwnModel | undefined,
  isTouched: boolean,
): MemoryAnswerState {
  const part = useLazyMemory();
  const { lazy, fetchLazy } = part;
  const lastGood = useRef<MemoryAnswer>();

  useEffect(() => {
    if (!lazy && (isTouched || readerCase !== DEFAULT_CASE || file)) void fetchLazy();
  }, [lazy, isTouched, readerCase, file, fetchLazy]);

  const { answer, contradiction } = useMemo(() => {
    if (!lazy) return {};
    try {
      return { answer: lazy.memoryAnswer(readerCase, catalogue, file) };
    } catch (error) {
      if (!(error instanceof lazy.ArchitectureError)) throw error;
      return {
        answer: lastGood.current ?? lazy.memoryAnswer(DEFAULT_CASE, catalogue),
        contradiction: error.message,
      };
    }
  }, [lazy, readerCase, catalogue, file]);
  lastGood.current = answer;

  return { ...part, answer, contradiction };
}
