import type { GivenAnswers } from '../../../lib/decision/table/questions.ts';

const NAME = 'open-or-paid:answers';

/** Tells the rest of the page what a reader has answered so far. Changing the address alone fires no event. */
export function tellAnswers(answers: GivenAnswers): void {
  dispatchEvent(new CustomEvent(NAME, { detail: answers }));
}

/** Calls `listener` whenever the answers on this page change. Returns a function that stops it. */
export function onAnswers(listener: (answers: GivenAnswers) => void): () => void {
  const hear = (event: Event): void => {
    // Only tellAnswers sends this event.
    if (event instanceof CustomEvent) listener(event.detail as GivenAnswers);
  };
  addEventListener(NAME, hear);
  return () => {
    removeEventListener(NAME, hear);
  };
}
