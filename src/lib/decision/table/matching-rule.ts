import type { OutcomeId } from './outcomes.ts';
import type { CompleteAnswers } from './questions.ts';
import { meets, type Rule } from './rule.ts';
import { RULES, type RuleId } from './rules.ts';

/** A rule of the guide's own table. */
export type TableRule = Rule & { readonly id: RuleId };

/** The table under the type of a rule, for searching. */
export const TABLE: readonly TableRule[] = RULES;

/** The rule without conditions, which decides when no other does. */
const LAST: TableRule = RULES[RULES.length - 1] ?? RULES[0];

/**
 * Returns the first rule whose conditions all hold.
 *
 * @example task = app, data = any, quality = frontier, stage = early, split = no and control = no: `frontier`.
 */
export function matchingRule(answers: CompleteAnswers): TableRule {
  return TABLE.find(({ when }) => meets(answers, when)) ?? LAST;
}

/**
 * Returns the rule that explains an outcome to a reader who answered some of the questions: the first that leads to it
 * and asks only for what was answered or assumed. Where there is none, it is the rule that decides when the other questions take
 * their cautious meaning. With all nine answers it is the first whose conditions hold.
 *
 * @example task = app, data = contract, quality = untested and control = no are enough for `paid-tenant`, by
 * `contract-untested`.
 */
export function explainingRule(
  outcome: OutcomeId,
  answered: Partial<CompleteAnswers>,
  complete: CompleteAnswers,
): TableRule {
  return (
    TABLE.find((rule) => rule.outcome === outcome && meets(answered, rule.when)) ?? matchingRule(complete)
  );
}
