import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';

import { decide } from '../../../../src/lib/decision/result/decide.ts';
import { matchingRule } from '../../../../src/lib/decision/table/matching-rule.ts';
import {
  meantAnswers,
  mostQuestionsLeft,
  nextQuestion,
} from '../../../../src/lib/decision/diagram/next-question.ts';
import {
  optionsOf,
  QUESTION_OPTIONS,
  QUESTION_ORDER,
  UNKNOWN,
  UNKNOWN_MEANS,
  type GivenAnswers,
  type QuestionId,
} from '../../../../src/lib/decision/table/questions.ts';
import { ALL_ANSWERS, everyNth } from '../all-answers.ts';

/** Says, by trying all completions, whether the answer to a question can still change the outcome. */
function canChange(question: QuestionId, given: GivenAnswers): boolean {
  const meant = meantAnswers(given);
  const completions = ALL_ANSWERS.filter((answers) =>
    QUESTION_ORDER.every((one) => meant[one] === undefined || meant[one] === answers[one]),
  );
  return completions.some((answers) => {
    const { outcome } = matchingRule(answers);
    return optionsOf(question).some(
      (option) => matchingRule({ ...answers, [question]: option }).outcome !== outcome,
    );
  });
}

const anyAnswers = fc.record(
  Object.fromEntries(
    QUESTION_ORDER.map((question) => [question, fc.constantFrom(...QUESTION_OPTIONS[question], UNKNOWN)]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<GivenAnswers>;

describe('the next question', () => {
  test('is asked in the order of the questions until the outcome is decided, for every set of answers', () => {
    let most = 0;
    const known = new Map<string, QuestionId | undefined>();
    const next = (given: GivenAnswers): QuestionId | undefined => {
      const key = JSON.stringify(given);
      if (!known.has(key)) known.set(key, nextQuestion(given));
      return known.get(key);
    };
    for (const answers of ALL_ANSWERS) {
      let given: GivenAnswers = {};
      const asked: QuestionId[] = [];
      for (let open = next(given); open !== undefined; open = next(given)) {
        given = { ...given, [open]: answers[open] };
        asked.push(open);
      }
      if (asked.length > most) most = asked.length;
      const places = asked.map((question) => QUESTION_ORDER.indexOf(question));
      expect(places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))).toBe(true);
      expect(matchingRule({ ...UNKNOWN_MEANS, ...meantAnswers(given) }).outcome).toBe(
        matchingRule(answers).outcome,
      );
    }
    expect(most).toBe(mostQuestionsLeft({}));
  });

  propertyTest.prop([anyAnswers], { numRuns: 60 })(
    'is exactly the first that can still change the outcome, whatever was answered before',
    (given) => {
      const meant = meantAnswers(given);
      const first = QUESTION_ORDER.find(
        (question) => meant[question] === undefined && canChange(question, given),
      );
      expect(nextQuestion(given)).toBe(first);
    },
  );

  test('is none once the outcome is decided', () => {
    expect(nextQuestion({})).toBe('task');
    expect(nextQuestion({ task: 'rules' })).toBeUndefined();
    expect(nextQuestion({ task: 'app', data: 'own-account' })).toBe('quality');
  });

  test('skips what a calculator has answered', () => {
    expect(nextQuestion({ task: 'app', data: 'any', quality: 'basic' })).toBe('volume');
    expect(nextQuestion({ task: 'app', data: 'any', quality: 'basic', volume: 'low' })).toBe('control');
  });

  test('is passed by “I don’t know”, which counts as its cautious meaning', () => {
    expect(nextQuestion({ task: 'app', data: UNKNOWN })).toBe('quality');
    for (const question of QUESTION_ORDER) {
      for (const answers of everyNth(487)) {
        expect(decide({ ...answers, [question]: UNKNOWN }).outcome).toBe(
          matchingRule({ ...answers, [question]: UNKNOWN_MEANS[question] }).outcome,
        );
      }
    }
  });

  test('leaves at most as many as are said to be left', () => {
    expect([{}, { task: 'app' } as const].map(mostQuestionsLeft)).toEqual([9, 8]);
    expect(mostQuestionsLeft({ task: 'learn' })).toBe(0);
    expect(mostQuestionsLeft({ task: 'app', data: 'own-hardware' })).toBe(3);
  });
});
