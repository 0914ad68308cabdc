import type { Reason, SettledAnswer } from './decision.ts';
import { DIAGRAM, diagramGiven } from '../diagram/diagram.ts';
import type { SomeAnswers } from '../diagram/next-question.ts';
import { QUESTION_ORDER } from '../table/questions.ts';
import { isHardCondition, type Rule } from '../table/rule.ts';

/**
 * Returns the answers that led to the outcome: those that the rule asks for, and of the others as few as keep earlier
 * rules from applying. Together they are sufficient: the other answers could be anything and the outcome would be the
 * same. Answers are dropped from the last question to the first, so the ones that rule out most are kept.
 *
 * @example task = app and data = own-account, by the rule `own-account`: data, then task, quality and hardware = none,
 * because a laptop could make it `local`.
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

/**
 * Returns settled answers as options by question.
 *
 * @example one answer with question `ops` and option `no` gives { ops: 'no' }.
 */
export function optionsIn(answers: readonly SettledAnswer[]): SomeAnswers {
  return Object.fromEntries(answers.map(({ question, option }) => [question, option]));
}
