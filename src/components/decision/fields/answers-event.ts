import type { GivenAnswers } from '../../../lib/decision/table/questions.ts';

const NAME = 'open-or-paid:answers';

/** Tells the rest of the page what a reader has answered so far: a change of the address alone is not heard. */
export function tellAnswers(answers: GivenAnswers): void {
  dispatchEvent(new CustomEvent(NAME, { detail: answers }));
}

/** Calls `listener` whenever the answers on this page change. Returns what stops that. */
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
