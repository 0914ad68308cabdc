import {
  isAnswerTo,
  QUESTION_ORDER,
  type Answer,
  type GivenAnswers,
  type QuestionId,
} from '../decision/table/questions.ts';
import type { IgnoredPart } from './query.ts';

/** The parameters of an address that contain answers: the ids of the questions. */
export const DECISION_PARAMETERS: readonly string[] = QUESTION_ORDER;

/**
 * Returns answers as parameters of an address, in the order of the questions; unanswered questions have none.
 *
 * @example { ops: 'unknown', task: 'app' } gives [['task', 'app'], ['ops', 'unknown']].
 */
export function decisionParameters(given: GivenAnswers): readonly (readonly [QuestionId, Answer])[] {
  return QUESTION_ORDER.flatMap((question) => {
    const answer = given[question];
    return answer === undefined ? [] : [[question, answer] as const];
  });
}

/**
 * Returns the answers in the query of an address (with or without “?”). A part that is no answer to its question, or that
 * repeats an earlier one, is listed in `ignored`; nothing throws. Parameters of other tools are skipped.
 *
 * @example “?task=app&data=secret&users=4” gives { task: 'app' } and ignores the data.
 */
export function answersFromAddress(query: string): {
  readonly answers: GivenAnswers;
  readonly ignored: readonly IgnoredPart[];
} {
  const parameters = new URLSearchParams(query);
  const ignored: IgnoredPart[] = [];
  const read: [QuestionId, Answer][] = [];
  for (const question of QUESTION_ORDER) {
    const [first, ...repeated] = parameters.getAll(question);
    if (first !== undefined && isAnswerTo(question, first)) read.push([question, first]);
    else if (first !== undefined) ignored.push({ parameter: question, value: first });
    ignored.push(...repeated.map((value) => ({ parameter: question, value })));
  }
  return { answers: Object.fromEntries(read), ignored };
}
