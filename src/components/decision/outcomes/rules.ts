import type { OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import { QUESTION_ORDER, type OptionId } from '../../../lib/decision/table/questions.ts';
import { isHardCondition, type Rule, type RuleKind } from '../../../lib/decision/table/rule.ts';
import { RULES } from '../../../lib/decision/table/rules.ts';
import { tableFigures } from '../../../lib/decision/checks/table-figures.ts';
import { optionLabel } from '../../../lib/decision/words.ts';
import { allWords } from '../words.ts';

/** A rule of the table in words. */
export interface SaidRule {
  /** Its place in the table, from 1. */
  readonly number: number;
  readonly reason: string;
  readonly next: string;
  readonly kind: RuleKind;
  /** The answers it needs; empty for the last rule, which holds when no other does. */
  readonly conditions: readonly {
    readonly question: string;
    readonly answers: string;
    readonly isHard: boolean;
  }[];
  /** How many sets of answers it decides. */
  readonly decides: number;
}

/** How binding each kind of rule is, in words. */
export const RULE_KINDS: Readonly<Record<RuleKind, string>> = {
  hard: 'Hard rule: only another fact changes it.',
  goal: 'Hard rule: it is what you asked for.',
  'hard+pref': 'A fact rules some ways out; among the rest it is advice.',
  pref: 'Preference: advice that you may overrule.',
};

/** The counts of the exhaustive check, computed once for the build. */
export const figures = tableFigures();

/** Returns the rules that lead to an outcome, in the order of the table. */
export function rulesOf(outcome: OutcomeId): readonly SaidRule[] {
  const rules: readonly Rule[] = RULES;
  return figures.rules.flatMap(({ id, kind, decides }, index): SaidRule[] => {
    const rule = rules[index];
    if (rule?.outcome !== outcome) return [];
    const { reason, next } = allWords.rules[id];
    const conditions = QUESTION_ORDER.flatMap((question) => {
      const wanted: readonly OptionId[] | undefined = rule.when[question];
      if (wanted === undefined) return [];
      const labels = wanted.map((option) => `“${optionLabel(allWords, question, option)}”`);
      return [
        {
          question: allWords.questions[question].short,
          answers: labels.join(' or '),
          isHard: isHardCondition(question, wanted),
        },
      ];
    });
    return [{ number: index + 1, reason, next, kind, conditions, decides }];
  });
}
