import { optionsOf, QUESTION_ORDER, type CompleteAnswers } from './questions.ts';

/**
 * Returns every set of nine answers, 11,520 of them, in the order of the options.
 *
 * @example the first has task = rules and data = any, the last task = app and data = own-hardware.
 */
export function allAnswers(): readonly CompleteAnswers[] {
  const sets = QUESTION_ORDER.reduce<readonly object[]>(
    (some, question) =>
      some.flatMap((set) => optionsOf(question).map((option) => ({ ...set, [question]: option }))),
    [{}],
  );
  return sets as readonly CompleteAnswers[];
}
