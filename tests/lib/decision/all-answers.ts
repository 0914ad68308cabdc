import { allAnswers } from '../../../src/lib/decision/table/all-answers.ts';
import type { CompleteAnswers } from '../../../src/lib/decision/table/questions.ts';

/** Every set of nine answers: 11,520. */
export const ALL_ANSWERS = allAnswers();

/** Some of them, evenly spread: every `step`th. A step that shares no factor with 11,520 meets every option. */
export function everyNth(step: number): readonly CompleteAnswers[] {
  return ALL_ANSWERS.filter((_, index) => index % step === 0);
}
