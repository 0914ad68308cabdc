import { describe, expect, test } from 'vitest';

import type { FlipGroup } from '../../../../src/lib/decision/result/decision.ts';
import { nearestFlips } from '../../../../src/lib/decision/result/flips.ts';
import { matchingRule } from '../../../../src/lib/decision/table/matching-rule.ts';
import { outcomesGiven } from '../../../../src/lib/decision/diagram/outcomes-given.ts';
import {
  optionsOf,
  QUESTION_ORDER,
  type CompleteAnswers,
} from '../../../../src/lib/decision/table/questions.ts';
import { everyNth } from '../all-answers.ts';

const SOME = everyNth(53);

/** Every way of a group, with one option for each question. */
function waysOf({ ways }: FlipGroup): readonly (readonly (readonly [string, string])[])[] {
  return ways.flatMap((way) =>
    way.reduce<(readonly [string, string])[][]>(
      (lists, { question, to }) =>
        lists.flatMap((list) => to.map((option) => [...list, [question, option] as const])),
      [[]],
    ),
  );
}

const outcomeAfter = (answers: CompleteAnswers, way: readonly (readonly [string, string])[]): string =>
  matchingRule({ ...answers, ...Object.fromEntries(way) }).outcome;

describe('the nearest flips of nine answers', () => {
  test('lead to exactly the outcome that they name', () => {
    for (const answers of SOME) {
      const { outcome } = matchingRule(answers);
      for (const group of nearestFlips(outcome, answers)) {
        expect(group.isCertain).toBe(true);
        for (const way of waysOf(group)) expect([outcomeAfter(answers, way)]).toEqual(group.outcomes);
      }
    }
  });

  test('of one answer are all that there are', () => {
    for (const answers of SOME) {
      const { outcome } = matchingRule(answers);
      const expected = QUESTION_ORDER.flatMap((question) =>
        optionsOf(question)
          .filter((option) => outcomeAfter(answers, [[question, option]]) !== outcome)
          .map((option) => `${question}=${option}`),
      );
      const found = nearestFlips(outcome, answers)
        .filter(({ size }) => size === 1)
        .flatMap(waysOf)
        .map((way) => way.map((step) => step.join('=')).join());
      expect(found.toSorted()).toEqual(expected.toSorted());
    }
  });

  test('of two answers are all of which neither alone is enough', () => {
    for (const answers of everyNth(487)) {
      const { outcome } = matchingRule(answers);
      const quiet = QUESTION_ORDER.flatMap((question) =>
        optionsOf(question)
          .filter(
            (option) =>
              option !== answers[question] && outcomeAfter(answers, [[question, option]]) === outcome,
          )
          .map((option) => [question, option] as const),
      );
      const expected = quiet.flatMap((first, index) =>
        quiet
          .slice(index + 1)
          .filter((second) => second[0] !== first[0] && outcomeAfter(answers, [first, second]) !== outcome)
          .map((second) => `${first.join('=')}&${second.join('=')}`),
      );
      const found = nearestFlips(outcome, answers)
        .filter(({ size }) => size === 2)
        .flatMap(waysOf)
        .map((way) => way.map((step) => step.join('=')).join('&'));
      expect(found.toSorted()).toEqual(expected.toSorted());
    }
  });
});

describe('the nearest flips of some answers', () => {
  const asked = {
    task: 'app',
    data: 'any',
    quality: 'basic',
    split: 'no',
    volume: 'low',
    control: 'no',
  } as const;
  const groups = nearestFlips('paid-api', asked);

  test('say where further questions would be asked, and whether the outcome changes whatever they bring', () => {
    const personal = groups.find(({ ways }) => ways.some((way) => way[0]?.to.includes('personal')));
    expect(personal).toMatchObject({ size: 1, isCertain: false, outcomes: ['paid-api', 'local'] });
    const busier = groups.find(({ ways }) => ways.some((way) => way[0]?.to.includes('medium')));
    expect(busier).toMatchObject({ isCertain: true, outcomes: ['api-then-switch', 'hosted-open'] });
  });

  test('lead to what the changed answers leave possible', () => {
    for (const group of groups) {
      for (const way of waysOf(group)) {
        expect(outcomesGiven({ ...asked, ...Object.fromEntries(way) })).toEqual(group.outcomes);
      }
    }
  });

  test('tell facts from what grows by itself and from what can be done', () => {
    const changes = new Map(
      groups.flatMap(({ ways }) => ways.flat()).map(({ question, change }) => [question, change]),
    );
    expect(changes.get('data')).toBe('fact');
    expect(changes.get('volume')).toBe('grows');
  });
});
