import { costHandler } from '../../../src/components/cost/worker/handler.ts';
import type { CostQuestion } from '../../../src/components/cost/worker/messages.ts';

/** The worker of the calculator on the thread of the test; what goes to and fro is copied, as between threads. */
export class HandlerWorker extends EventTarget {
  readonly #answer = costHandler((reply) => {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) }));
  });

  postMessage(question: CostQuestion): void {
    this.#answer(structuredClone(question));
  }
}
