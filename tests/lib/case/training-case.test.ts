import { describe, expect, test } from 'vitest';

import {
  DEFAULT_TRAINING_CASE,
  parseTrainingNumber,
  trainingPlan,
} from '../../../src/lib/case/training-case.ts';
import { readFactFiles } from '../../../src/integrations/fact-files.ts';
import { ModelSchema } from '../../../src/lib/catalog/models/model.ts';

describe('a number of a training case', () => {
  test.each([
    ['batch', '8', 8],
    ['length', '2k', 2048],
    ['length', '2,048', 2048],
    ['rank', ' 64 ', 64],
  ] as const)('%s “%s” is %d', (key, text, value) => {
    expect(parseTrainingNumber(key, text)).toEqual({ ok: true, value });
  });

  test.each([
    ['batch', '0'],
    ['batch', '1.5'],
    ['length', '8'],
    ['length', 'long'],
    ['rank', '2000'],
  ] as const)('%s “%s” gets a message with the limits', (key, text) => {
    expect(parseTrainingNumber(key, text)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Write a .*\d/) as string,
    });
  });
});

describe('the training run of a case', () => {
  const models = readFactFiles('src/content/models', ModelSchema);
  const model = models.find(({ id }) => id === DEFAULT_TRAINING_CASE.model);

  test('has a model of the catalogue', () => {
    expect(model?.name).toBe('Llama 3.1 8B Instruct');
  });

  test.each([
    ['full-mixed', { method: 'full', arithmetic: 'mixed' }],
    ['full-bf16', { method: 'full', arithmetic: 'bf16' }],
    ['lora', { method: 'lora', adapters: { rank: 16 } }],
    ['qlora', { method: 'qlora', adapters: { rank: 16 } }],
  ] as const)('%s is what the library calls so', (method, expected) => {
    if (!model) throw new Error('no model');
    const plan = trainingPlan({ ...DEFAULT_TRAINING_CASE, method }, model.architecture);
    expect(plan).toMatchObject(expected);
    expect('adapters' in plan).toBe('adapters' in expected);
  });
});
