import { describe, expect, test } from 'vitest';

import { OUTCOME_ORDER } from '../../../../src/lib/decision/table/outcomes.ts';
import { scenarioAnswers, scenarioResult } from '../../../../src/lib/decision/checks/scenario-result.ts';
import { decide } from '../../../../src/lib/decision/result/decide.ts';
import { isQuestion } from '../../../../src/lib/decision/table/questions.ts';
import { SCENARIOS } from '../word-files.ts';

describe('the scenarios', () => {
  test.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
    '%s: ends at an acceptable outcome, whether asked one by one or told at once',
    (_, scenario) => {
      const result = scenarioResult(scenario);
      expect(scenario.acceptable).toContain(result.outcome);
      expect(result.isUnacceptable).toBe(false);
      expect(decide(scenarioAnswers(scenario.answers)).outcome).toBe(result.outcome);
    },
  );

  test('name outcomes and questions that there are', () => {
    const outcomes: readonly string[] = OUTCOME_ORDER;
    for (const { id, acceptable, unacceptable, done, assumed } of SCENARIOS) {
      const named = [...acceptable, ...unacceptable, ...(done === undefined ? [] : [done])];
      expect(
        named.filter((outcome) => !outcomes.includes(outcome)),
        id,
      ).toEqual([]);
      expect(
        acceptable.filter((outcome) => unacceptable.includes(outcome)),
        id,
      ).toEqual([]);
      expect(
        (assumed ?? []).filter((question) => !isQuestion(question)),
        id,
      ).toEqual([]);
    }
  });

  test('need five questions or fewer on average, and nine at most', () => {
    const asked = SCENARIOS.map((scenario) => scenarioResult(scenario).asked);
    expect(asked.reduce((sum, count) => sum + count, 0) / asked.length).toBeLessThanOrEqual(5);
    expect(Math.max(...asked)).toBeLessThanOrEqual(9);
  });

  test('with an answer that is none are refused with its question', () => {
    expect(() => scenarioAnswers({ data: 'secret' })).toThrow('“secret” is no answer to “data”');
    expect(() => scenarioAnswers({ privacy: 'any' })).toThrow('“privacy” is no question');
  });
});
