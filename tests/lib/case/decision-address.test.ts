import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';

import {
  answersFromAddress,
  DECISION_PARAMETERS,
  decisionParameters,
} from '../../../src/lib/case/decision-address.ts';
import { CASE_PARAMETERS } from '../../../src/lib/case/query.ts';
import {
  QUESTION_OPTIONS,
  QUESTION_ORDER,
  UNKNOWN,
  type GivenAnswers,
} from '../../../src/lib/decision/table/questions.ts';

const anyAnswers = fc.record(
  Object.fromEntries(
    QUESTION_ORDER.map((question) => [question, fc.constantFrom(...QUESTION_OPTIONS[question], UNKNOWN)]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<GivenAnswers>;

const written = (answers: GivenAnswers): string =>
  new URLSearchParams(decisionParameters(answers).map(([name, value]) => [name, value])).toString();

describe('answers in an address', () => {
  propertyTest.prop([anyAnswers])('are read as they were written, with nothing ignored', (answers) => {
    expect(answersFromAddress(written(answers))).toEqual({ answers, ignored: [] });
  });

  test('are named, in the order of the questions', () => {
    expect(written({ ops: 'unknown', data: 'own-account', task: 'app' })).toBe(
      'task=app&data=own-account&ops=unknown',
    );
    expect(written({})).toBe('');
  });

  test('that are bad are left out and listed, and the rest is kept', () => {
    expect(answersFromAddress('?task=app&data=secret&volume=low&volume=high&ops=')).toEqual({
      answers: { task: 'app', volume: 'low' },
      ignored: [
        { parameter: 'data', value: 'secret' },
        { parameter: 'volume', value: 'high' },
        { parameter: 'ops', value: '' },
      ],
    });
  });

  test('leave other parameters alone', () => {
    expect(answersFromAddress('?model=llama-3-1-8b-instruct&task=learn')).toEqual({
      answers: { task: 'learn' },
      ignored: [],
    });
  });

  propertyTest.prop([fc.string()])('never break on anything else', (query) => {
    const { answers } = answersFromAddress(query);
    for (const [question] of Object.entries(answers)) expect(DECISION_PARAMETERS).toContain(question);
  });

  test('are parameters of the case', () => {
    expect(DECISION_PARAMETERS.filter((name) => !CASE_PARAMETERS.includes(name))).toEqual([]);
  });
});
