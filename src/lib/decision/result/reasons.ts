import type { Reason, SettledAnswer } from './decision.ts';
import { DIAGRAM, diagramGiven } from '../diagram/diagram.ts';
import type { SomeAnswers } from '../diagram/next-question.ts';
import { QUESTION_ORDER } from '../table/questions.ts';
import { isHardCondition, type Rule } from '../table/rule.ts';

/**
 * Returns the answers that led to the outcome: those that the rule asks for, and of the others as few as keep earlier
 * rules from applying. Together they are enough: whatever the remaining answers were, the outcome would be the same.
 * Answers are left out from the last question to the first, so that what rules out most is kept.
 *
 * @example own-account with low traffic on no machine, by the rule `own-account`: data, and hardware = none, without
 * which it could be `local`.
 */
export function reasonsFor(rule: Rule, answers: readonly SettledAnswer[]): readonly Reason[] {
  const isCondition = ({ question }: SettledAnswer): boolean => rule.when[question] !== undefined;
  let kept = answers;
  for (const question of QUESTION_ORDER.toReversed()) {
    if (rule.when[question] !== undefined) continue;
    const fewer = kept.filter((answer) => answer.question !== question);
    if (diagramGiven(DIAGRAM, optionsIn(fewer)) === rule.outcome) kept = fewer;
  }
  return kept
    .map((answer): Reason => {
      const { question, option } = answer;
      const wanted = rule.when[question] ?? [option];
      return {
        ...answer,
        role: isCondition(answer) ? 'condition' : 'excludes-earlier',
        isHard: isHardCondition(question, wanted),
      };
    })
    .toSorted((a, b) => Number(b.role === 'condition') - Number(a.role === 'condition'));
}

/** Returns settled answers as options by question. */
export function optionsIn(answers: readonly SettledAnswer[]): SomeAnswers {
  return Object.fromEntries(answers.map(({ question, option }) => [question, option]));
}
