import type { CostChoices } from '../../../lib/case/cost-choices.ts';
import type { ReaderCase } from '../../../lib/case/reader-case.ts';
import type { CaseMemory } from '../../memory/answer/case-memory.ts';
import type { CostAnswer } from '../answer/answer.ts';
import { COST_FILES } from '../catalogue.ts';
import type { CostTexts } from '../fetched-facts.ts';
import type { CaseReply, CostQuestion, CostReply } from './messages.ts';

/** The page's side of the worker. */
export interface CostClient {
  /** Asks about a case, which cancels the one before. Returns a function that stops listening. */
  readonly ask: (choices: CostChoices, onReply: (reply: CaseReply) => void) => () => void;
  /** Asks for the answer alone; cancels nothing. */
  readonly answer: (choices: CostChoices) => Promise<CostAnswer>;
  /** Asks for the memory of a case: the worker has the library for it. */
  readonly memory: (readerCase: ReaderCase) => Promise<CaseMemory>;
}

/**
 * Starts the worker, which takes the texts of the facts as they come; questions wait for all of them. `onError` is called
 * if the worker cannot run. Facts that cannot be had end it.
 */
export function costClient(texts: CostTexts, onError: () => void): CostClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const listeners = new Map<number, (reply: CostReply) => void>();
  let number = 0;
  const ready = Promise.all(
    COST_FILES.map(async (file) => {
      worker.postMessage({ kind: 'facts', file, text: await texts[file] } satisfies CostQuestion);
    }),
  );
  ready.catch(() => {
    worker.terminate();
  });
  const post = (question: CostQuestion): void => {
    const send = (): void => {
      worker.postMessage(question);
    };
    ready.then(send, () => undefined);
  };
  worker.addEventListener('error', onError);
  worker.addEventListener('message', ({ data }: MessageEvent<CostReply>) => {
    listeners.get(data.number)?.(data);
  });
  return {
    ask: (choices, onReply) => {
      const own = (number += 1);
      listeners.set(own, (reply) => {
        if (reply.kind !== 'memory') onReply(reply);
      });
      post({ kind: 'case', number: own, choices });
      return () => {
        listeners.delete(own);
      };
    },
    answer: (choices) =>
      new Promise((resolve) => {
        const own = (number += 1);
        listeners.set(own, (reply) => {
          listeners.delete(own);
          if (reply.kind === 'answer') resolve(reply.answer);
        });
        post({ kind: 'answer', number: own, choices });
      }),
    memory: (readerCase) =>
      new Promise((resolve) => {
        const own = (number += 1);
        listeners.set(own, (reply) => {
          listeners.delete(own);
          if (reply.kind === 'memory') resolve(reply.memory);
        });
        post({ kind: 'memory', number: own, readerCase });
      }),
  };
}
