import type { IgnoredPart } from '../../../lib/case/case-address.ts';
import {
  answersFromAddress,
  DECISION_PARAMETERS,
  decisionParameters,
} from '../../../lib/case/decision-address.ts';
import { nextQuestion } from '../../../lib/decision/diagram/next-question.ts';
import {
  isQuestion,
  QUESTION_ORDER,
  type Answer,
  type GivenAnswers,
  type QuestionId,
} from '../../../lib/decision/table/questions.ts';

/** The parameter that names a question to be answered again. */
const AGAIN = 'ask';

/** The parameters of an address that belong to a place. */
export const PLACE_PARAMETERS: readonly string[] = [...DECISION_PARAMETERS, AGAIN];

/** Where a reader is: what they have answered, and the question that they are answering again, if any. */
export interface Place {
  readonly answers: GivenAnswers;
  readonly again?: QuestionId;
}

/** Where a reader starts, and what the server renders. */
export const START: Place = { answers: {} };

/**
 * Returns the place in the query of an address; parts that mean nothing are listed in `ignored`.
 * Example: “?task=app&ask=task” is one answer, and the same question again.
 */
export function placeFromAddress(query: string): {
  readonly place: Place;
  readonly ignored: readonly IgnoredPart[];
} {
  const { answers, ignored } = answersFromAddress(query);
  const again = new URLSearchParams(query).get(AGAIN);
  if (again === null) return { place: { answers }, ignored };
  if (isQuestion(again)) return { place: { answers, again }, ignored };
  return { place: { answers }, ignored: [...ignored, { parameter: AGAIN, value: again }] };
}

/** The id of the tool, which links to a place point at, because the tool is in the middle of a chapter. */
export const TOOL_ID = 'questions';

/** Returns an address with a place in it that opens at the tool. Other parameters stay. */
export function linkToPlace(address: string, { answers, again }: Place): string {
  const url = new URL(address);
  for (const name of PLACE_PARAMETERS) url.searchParams.delete(name);
  for (const [name, value] of decisionParameters(answers)) url.searchParams.set(name, value);
  if (again !== undefined) url.searchParams.set(AGAIN, again);
  url.hash = TOOL_ID;
  return url.href;
}

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

/** Returns whether two places are the same. */
export function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.again === other.again &&
    QUESTION_ORDER.every((question) => one.answers[question] === other.answers[question])
  );
}
