import type { OutcomeId } from './outcomes.ts';
import type { CompleteAnswers, OptionId, QuestionId } from './questions.ts';
import { QUESTION_ORDER } from './questions.ts';

/** For some questions the options that are wanted; a question that is left out may have any answer. */
export type Conditions = { readonly [Question in QuestionId]?: readonly OptionId<Question>[] };

/**
 * How much a rule binds. `hard`: its conditions are facts, and only another fact changes them. `goal`: the reader asked
 * for it. `hard+pref`: facts rule some routes out, and a preference chooses among the rest. `pref`: advice.
 */
export type RuleKind = 'hard' | 'hard+pref' | 'goal' | 'pref';

/** A line of the table: when all its conditions hold and no earlier line did, this is the outcome. */
export interface Rule {
  readonly id: string;
  readonly when: Conditions;
  readonly outcome: OutcomeId;
}

/**
 * Says whether answers meet conditions; a question without an answer meets none that ask for it.
 *
 * @example { volume: 'low' } meets { volume: ['low', 'medium'] } and not { ops: ['yes'] }.
 */
export function meets(answers: Partial<CompleteAnswers>, conditions: Conditions): boolean {
  return QUESTION_ORDER.every((question) => {
    const wanted: readonly OptionId[] | undefined = conditions[question];
    const answer = answers[question];
    return wanted === undefined || (answer !== undefined && wanted.includes(answer));
  });
}

/**
 * Says whether a condition asks for a fact that no advice can change: the job and the goal, who may see the text when
 * not everyone may, and that the weights must be the reader's own.
 *
 * @example data = contract is one, data = any or contract is not, volume = low is not.
 */
export function isHardCondition(question: QuestionId, wanted: readonly OptionId[]): boolean {
  switch (question) {
    case 'task':
      return wanted.every((option) => option === 'rules' || option === 'learn');
    case 'data':
      return !wanted.includes('any');
    case 'control':
      return !wanted.includes('no');
    default:
      return false;
  }
}

/**
 * Returns how much a rule binds, which follows from its conditions.
 *
 * @example data = own-account alone is `hard`, with volume = low beside it `hard+pref`; no condition at all is `pref`.
 */
export function kindOf({ when }: Pick<Rule, 'when'>): RuleKind {
  if (when.task?.includes('learn') === true) return 'goal';
  const conditions = QUESTION_ORDER.filter((question) => when[question] !== undefined);
  const hard = conditions.filter((question) => isHardCondition(question, when[question] ?? []));
  if (hard.length === 0) return 'pref';
  return hard.length === conditions.length ? 'hard' : 'hard+pref';
}
