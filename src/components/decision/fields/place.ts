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

/** Where a reader stands: what they have answered, and the question that they answer again, if any. */
export interface Place {
  readonly answers: GivenAnswers;
  readonly again?: QuestionId;
}

/** Where a reader begins, and what the server renders. */
export const START: Place = { answers: {} };

/**
 * Reads a place from the query of an address; parts that mean nothing are listed in `ignored`.
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

/** The id of the tool, to which its links jump: it stands in the middle of a chapter. */
export const TOOL_ID = 'questions';

/** Returns an address with a place in it that opens at the tool; what others keep in its parameters stays. */
export function linkToPlace(address: string, { answers, again }: Place): string {
  const url = new URL(address);
  for (const name of PLACE_PARAMETERS) url.searchParams.delete(name);
  for (const [name, value] of decisionParameters(answers)) url.searchParams.set(name, value);
  if (again !== undefined) url.searchParams.set(AGAIN, again);
  url.hash = TOOL_ID;
  return url.href;
}

/** Returns the question that is asked at a place, or undefined where the result is shown. */
export function questionAt({ answers, again }: Place): QuestionId | undefined {
  return again ?? nextQuestion(answers);
}

/** Returns the place after an answer: the other answers stay, and only what is then still open is asked. */
export function placeAfter<Question extends QuestionId>(
  { answers }: Place,
  question: Question,
  answer: Answer<Question>,
): Place {
  return { answers: { ...answers, [question]: answer } };
}

/**
 * Returns the place of the last answer before the question at a place, with that answer; undefined at the first.
 * Example: at the result of two answers it is the second question again.
 */
export function placeBefore(place: Place): Place | undefined {
  const question = questionAt(place);
  const earlier =
    question === undefined ? QUESTION_ORDER : QUESTION_ORDER.slice(0, QUESTION_ORDER.indexOf(question));
  const again = earlier.findLast((one) => place.answers[one] !== undefined);
  return again && { answers: place.answers, again };
}

/** Says whether two places are the same. */
export function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.again === other.again &&
    QUESTION_ORDER.every((question) => one.answers[question] === other.answers[question])
  );
}
