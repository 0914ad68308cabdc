import { costHandler } from '../../../src/components/cost/worker/handler.ts';
import type { CostQuestion } from '../../../src/components/cost/worker/messages.ts';

/** The calculator's worker on the test's own thread. Messages are cloned, as between threads. */
export class HandlerWorker extends EventTarget {
  #isEnded = false;
  readonly #answer = costHandler((reply) => {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) }));
  });

  postMessage(question: CostQuestion): void {
    if (!this.#isEnded) this.#answer(structuredClone(question));
  }

  terminate(): void {
    this.#isEnded = true;
  }
}
