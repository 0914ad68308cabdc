import { DIAGRAM, diagramGiven, isQuestionNode } from './diagram.ts';
import {
  QUESTION_ORDER,
  UNKNOWN,
  UNKNOWN_MEANS,
  type CompleteAnswers,
  type GivenAnswers,
  type OptionId,
  type QuestionId,
} from '../table/questions.ts';

/** Options for some of the questions. */
export type SomeAnswers = Partial<CompleteAnswers>;

/**
 * Returns the option that each answer counts as: “I don't know” takes its meaning from UNKNOWN_MEANS.
 *
 * @example { data: 'unknown', ops: 'yes' } gives { data: 'contract', ops: 'yes' }.
 */
export function meantAnswers(given: GivenAnswers): SomeAnswers {
  return answersOf(QUESTION_ORDER, (question) => {
    const answer = given[question];
    return answer === UNKNOWN ? UNKNOWN_MEANS[question] : answer;
  });
}

/** The answers that `optionFor` gives; questions for which it returns undefined are omitted. */
function answersOf(
  questions: readonly QuestionId[],
  optionFor: (question: QuestionId) => OptionId | undefined,
): SomeAnswers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const option = optionFor(question);
      return option === undefined ? [] : [[question, option]];
    }),
  );
}

/**
 * Returns the first question, in their order, whose answer can still change the outcome, or undefined when the outcome
 * is decided. Only the outcome counts: reasons and flags may depend on questions that are not asked, and then use the
 * cautious meaning of those. Exact, because the reduced diagram has no question that changes nothing.
 *
 * @example without answers `task`; after task = app and data = own-account `quality`; after task = rules none.
 */
export function nextQuestion(given: GivenAnswers): QuestionId | undefined {
  const left = diagramGiven(DIAGRAM, meantAnswers(given));
  return isQuestionNode(left) ? left.question : undefined;
}

/**
 * Returns the most questions that can still be asked, 0 to 9, for “question 3 of at most 8”.
 *
 * @example 9 at the start, 8 after task = app, 0 once the outcome is decided.
 */
export function mostQuestionsLeft(given: GivenAnswers): number {
  const depth = new Map<unknown, number>();
  const depthOf = (node: ReturnType<typeof diagramGiven>): number => {
    if (!isQuestionNode(node)) return 0;
    const known = depth.get(node);
    if (known !== undefined) return known;
    const most = 1 + Math.max(...node.next.map(depthOf));
    depth.set(node, most);
    return most;
  };
  return depthOf(diagramGiven(DIAGRAM, meantAnswers(given)));
}
