import { fitsHandler } from '../../../src/components/fits/worker/handler.ts';
import type { FitsQuestion } from '../../../src/components/fits/worker/messages.ts';

/** The tool's worker on the test's own thread. Messages are cloned, as between threads. */
export class HandlerWorker extends EventTarget {
  #isEnded = false;
  readonly #answer = fitsHandler((reply) => {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) }));
  });

  postMessage(question: FitsQuestion): void {
    if (!this.#isEnded) this.#answer(structuredClone(question));
  }

  terminate(): void {
    this.#isEnded = true;
  }
}
