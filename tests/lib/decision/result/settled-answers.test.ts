import { expect, test } from 'vitest';

import { decide } from '../../../../src/lib/decision/result/decide.ts';
import { settledAnswers } from '../../../../src/lib/decision/result/settled-answers.ts';

test('what matters and was not answered is assumed, and the rest is not needed', () => {
  const { answers, notNeeded } = settledAnswers({ task: 'app', data: 'own-account' });
  const assumed = answers.filter(({ origin }) => origin === 'not-answered');
  expect(assumed.map(({ question, option }) => [question, option])).toEqual([
    ['quality', 'untested'],
    ['volume', 'low'],
    ['hardware', 'none'],
  ]);
  expect(notNeeded).toEqual(['split', 'control', 'stage', 'ops']);
});

test('the walk of the README ends at the tenth rule', () => {
  const { outcome, rule, ruleNumber, reasons, flags } = decide({ task: 'app', data: 'own-account' });
  expect([outcome, rule, ruleNumber]).toEqual(['rented-gpu', 'own-account', 10]);
  expect(reasons.map(({ question }) => question)).toEqual(['data', 'task', 'quality', 'hardware']);
  expect(flags).toContainEqual({ id: 'idle-gpu', isAssumed: true });
});
