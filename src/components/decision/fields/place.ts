import { nextQuestion } from '../../../lib/decision/diagram/next-question.ts';
import {
  QUESTION_ORDER,
  type Answer,
  type GivenAnswers,
  type QuestionId,
} from '../../../lib/decision/table/questions.ts';

/** The parameter that names a question to be answered again. */
export const AGAIN = 'ask';

/** Where a reader is: what they have answered, and the question that they are answering again, if any. */
export interface Place {
  readonly answers: GivenAnswers;
  readonly again?: QuestionId;
}

/** Where a reader starts, and what the server renders. */
export const START: Place = { answers: {} };

/** The id of the tool, which links to a place point at, because the tool is in the middle of a chapter. */
export const TOOL_ID = 'questions';

/** Returns the question that is asked at a place; undefined where the result is shown. */
export function questionAt({ answers, again }: Place): QuestionId | undefined {
  return again ?? nextQuestion(answers);
}

/** Returns the place after an answer. The other answers stay, so only what is still open is asked. */
export function placeAfter<Question extends QuestionId>(
  { answers }: Place,
  question: Question,
  answer: Answer<Question>,
): Place {
  return { answers: { ...answers, [question]: answer } };
}

/**
 * Returns the place of the last answered question before the one at `place`; undefined at the first.
 * Example: from the result of two answers it leads to the second question again.
 */
export function placeBefore(place: Place): Place | undefined {
  const question = questionAt(place);
  const earlier =
    question === undefined ? QUESTION_ORDER : QUESTION_ORDER.slice(0, QUESTION_ORDER.indexOf(question));
  const again = earlier.findLast((one) => place.answers[one] !== undefined);
  return again && { answers: place.answers, again };
}
