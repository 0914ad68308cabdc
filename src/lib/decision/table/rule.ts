import type { OutcomeId } from './outcomes.ts';
import type { CompleteAnswers, OptionId, QuestionId } from './questions.ts';
import { QUESTION_ORDER } from './questions.ts';

/** The options that a rule accepts, by question; a question that is omitted may have any answer. */
export type Conditions = { readonly [Question in QuestionId]?: readonly OptionId<Question>[] };

/**
 * How binding a rule is. `hard`: its conditions are facts, and only another fact changes them. `goal`: the reader asked
 * for it. `hard+pref`: facts rule some routes out, and a preference chooses among the rest. `pref`: advice.
 */
export type RuleKind = 'hard' | 'hard+pref' | 'goal' | 'pref';

/** A row of the table: it decides when all its conditions hold and no earlier row did. */
export interface Rule {
  readonly id: string;
  readonly when: Conditions;
  readonly outcome: OutcomeId;
}

/**
 * Returns whether answers meet conditions. A question without an answer meets no condition on it.
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
 * Returns whether a condition asks for a fact that no advice can change: the job or the goal, who may see the text when
 * not everyone may, and that the weights must be the reader's own.
 *
 * @example data = contract is one; “data = any or contract” and volume = low are not.
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
 * Returns how binding a rule is, which follows from its conditions.
 *
 * @example data = own-account alone is `hard`, together with volume = low `hard+pref`; no condition at all is `pref`.
 */
export function kindOf({ when }: Pick<Rule, 'when'>): RuleKind {
  if (when.task?.includes('learn') === true) return 'goal';
  const conditions = QUESTION_ORDER.filter((question) => when[question] !== undefined);
  const hard = conditions.filter((question) => isHardCondition(question, when[question] ?? []));
  if (hard.length === 0) return 'pref';
  return hard.length === conditions.length ? 'hard' : 'hard+pref';
}
