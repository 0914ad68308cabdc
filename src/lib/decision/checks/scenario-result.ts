import type { Scenario } from '../../catalog/course/decision-words.ts';
import { decide } from '../result/decide.ts';
import { nextQuestion } from '../diagram/next-question.ts';
import type { OutcomeId } from '../table/outcomes.ts';
import {
  isAnswerTo,
  isQuestion,
  QUESTION_ORDER,
  type Answer,
  type GivenAnswers,
} from '../table/questions.ts';
import type { RuleId } from '../table/rules.ts';

/** What the decision says about a published case. */
export interface ScenarioResult {
  readonly outcome: OutcomeId;
  readonly rule: RuleId;
  readonly isAcceptable: boolean;
  readonly isUnacceptable: boolean;
  /** How many questions the person in the story is asked, 1 to 9. */
  readonly asked: number;
}

/**
 * Returns the outcome of a scenario when its questions are asked one by one.
 *
 * @throws {Error} as `scenarioAnswers` does.
 * @example an air-gapped hospital needs three questions to come to `on-prem`.
 */
export function scenarioResult({ answers, acceptable, unacceptable }: Scenario): ScenarioResult {
  const told = scenarioAnswers(answers);
  let given: GivenAnswers = {};
  let asked = 0;
  for (let open = nextQuestion(given); open !== undefined; open = nextQuestion(given)) {
    given = { ...given, [open]: told[open] };
    asked += 1;
  }
  const { outcome, rule } = decide(given);
  return {
    outcome,
    rule,
    isAcceptable: acceptable.includes(outcome),
    isUnacceptable: unacceptable.includes(outcome),
    asked,
  };
}

/**
 * Returns a scenario's answers with their types. Questions that it omits are answered “I don't know”.
 *
 * @throws {Error} when a question or an option does not exist; the message names it.
 * @example { data: 'any' } gives data = any and `unknown` for the other eight questions.
 */
export function scenarioAnswers(answers: Scenario['answers']): GivenAnswers {
  for (const [question, answer] of Object.entries(answers)) {
    if (!isQuestion(question))
      throw new Error(`“${question}” is no question of src/lib/decision/table/questions.ts.`);
    if (!isAnswerTo(question, answer)) throw new Error(`“${answer}” is no answer to “${question}”.`);
  }
  return Object.fromEntries(
    QUESTION_ORDER.map((question): [string, Answer] => {
      const answer = answers[question];
      return [question, answer !== undefined && isAnswerTo(question, answer) ? answer : 'unknown'];
    }),
  );
}
