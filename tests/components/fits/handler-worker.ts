import { fitsHandler } from '../../../src/components/fits/worker/handler.ts';
import type { FitsQuestion } from '../../../src/components/fits/worker/messages.ts';

/** The worker of the view on the thread of the test; what goes to and fro is copied, as between threads. */
export class HandlerWorker extends EventTarget {
  readonly #answer = fitsHandler((reply) => {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) }));
  });

  postMessage(question: FitsQuestion): void {
    this.#answer(structuredClone(question));
  }
}
