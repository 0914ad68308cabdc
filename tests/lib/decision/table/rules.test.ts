import { describe, expect, test } from 'vitest';

import { matchingRule } from '../../../../src/lib/decision/table/matching-rule.ts';
import { OUTCOME_ORDER } from '../../../../src/lib/decision/table/outcomes.ts';
import { QUESTION_OPTIONS, QUESTION_ORDER } from '../../../../src/lib/decision/table/questions.ts';
import { kindOf, type Rule } from '../../../../src/lib/decision/table/rule.ts';
import { RULES } from '../../../../src/lib/decision/table/rules.ts';
import { ALL_ANSWERS } from '../all-answers.ts';

const decidedBy = ALL_ANSWERS.map((answers) => matchingRule(answers));

describe('the table', () => {
  test('is read with 11,520 different sets of answers', () => {
    expect(ALL_ANSWERS).toHaveLength(11_520);
    expect(new Set(ALL_ANSWERS.map((answers) => Object.values(answers).join())).size).toBe(11_520);
  });

  test('brings every set of answers to an outcome, because its last rule has no conditions', () => {
    expect(RULES[RULES.length - 1]?.when).toEqual({});
    expect(decidedBy.every(({ outcome }) => OUTCOME_ORDER.includes(outcome))).toBe(true);
  });

  test('has no rule that never decides', () => {
    const deciding = new Set(decidedBy.map(({ id }) => id));
    expect(RULES.map(({ id }) => id).filter((id) => !deciding.has(id))).toEqual([]);
  });

  test('has no outcome that is never reached', () => {
    expect(new Set(decidedBy.map(({ outcome }) => outcome)).size).toBe(OUTCOME_ORDER.length);
  });

  test('has each id once', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test('asks only for options that there are, and for fewer than all of them', () => {
    const rules: readonly Rule[] = RULES;
    for (const { id, when } of rules) {
      for (const question of QUESTION_ORDER) {
        const wanted: readonly string[] = when[question] ?? [];
        const options: readonly string[] = QUESTION_OPTIONS[question];
        expect(
          wanted.filter((option) => !options.includes(option)),
          id,
        ).toEqual([]);
        expect(wanted.length, `${id}: ${question}`).toBeLessThan(options.length);
      }
    }
  });

  test('says of each rule how much it binds', () => {
    const kinds = Object.fromEntries(RULES.map((rule) => [rule.id, kindOf(rule)]));
    expect(kinds).toMatchObject({
      'exact-rule': 'hard',
      'learn-inside': 'goal',
      'own-account': 'hard',
      'own-account-small': 'hard+pref',
      control: 'hard',
      'split-cost': 'pref',
      'contract-frontier': 'hard+pref',
      hosted: 'pref',
    });
  });
});
