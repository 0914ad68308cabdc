import type { SettledAnswer } from './decision.ts';
import { meantAnswers, nextQuestion } from '../diagram/next-question.ts';
import {
  QUESTION_ORDER,
  UNKNOWN,
  UNKNOWN_MEANS,
  type CompleteAnswers,
  type GivenAnswers,
  type QuestionId,
} from '../table/questions.ts';

/** The answers that decide, with the origin of each, and the questions that need no answer. */
export interface SettledAnswers {
  readonly answers: readonly SettledAnswer[];
  readonly notNeeded: readonly QuestionId[];
  readonly complete: CompleteAnswers;
}

/**
 * Returns the answers that decide the outcome: those given, and the meaning of “I don't know” for every question that
 * matters and was not answered. No other question is needed.
 *
 * @example { task: 'learn' } needs nothing else; { task: 'app' } is settled with four assumed answers, the first of them
 * data = contract.
 */
export function settledAnswers(given: GivenAnswers): SettledAnswers {
  let settled: GivenAnswers = given;
  for (let open = nextQuestion(settled); open !== undefined; open = nextQuestion(settled)) {
    settled = { ...settled, [open]: UNKNOWN };
  }
  const meant = meantAnswers(settled);
  return {
    answers: QUESTION_ORDER.flatMap((question) => {
      const option = meant[question];
      return option === undefined ? [] : [{ question, option, origin: originOf(given, question) }];
    }),
    notNeeded: QUESTION_ORDER.filter((question) => settled[question] === undefined),
    complete: { ...UNKNOWN_MEANS, ...meant },
  };
}

function originOf(given: GivenAnswers, question: QuestionId): SettledAnswer['origin'] {
  const answer = given[question];
  if (answer === undefined) return 'not-answered';
  return answer === UNKNOWN ? 'unknown' : 'given';
}
