import type { OutcomeId } from './outcomes.ts';
import type { CompleteAnswers } from './questions.ts';
import { meets, type Rule } from './rule.ts';
import { RULES, type RuleId } from './rules.ts';

/** A rule of the guide's own table. */
export type TableRule = Rule & { readonly id: RuleId };

/** The table, as rules among which one is looked for. */
export const TABLE: readonly TableRule[] = RULES;

/** The line that has no conditions and decides when no other does. */
const LAST: TableRule = RULES[RULES.length - 1] ?? RULES[0];

/**
 * Returns the first rule whose conditions all hold.
 *
 * @example task = app, data = any, quality = frontier and stage = early: `frontier`.
 */
export function matchingRule(answers: CompleteAnswers): TableRule {
  return TABLE.find(({ when }) => meets(answers, when)) ?? LAST;
}

/**
 * Returns the rule that explains an outcome to a reader who answered some of the questions: the first that leads to it
 * and asks only for what was answered. Where none does, it is the one that decides under the cautious meaning of the
 * questions that were not needed. With all nine answers it is the first that holds.
 *
 * @example data = contract, quality = untested, control = no are enough for `paid-tenant`, by `contract-untested`.
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
