import { describe, expect, test } from 'vitest';

import {
  trainingCaseFromAddress,
  trainingParameters,
  TRAINING_PARAMETERS,
} from '../../../src/lib/case/training-address.ts';
import { CASE_PARAMETERS } from '../../../src/lib/case/case-address.ts';
import { DEFAULT_TRAINING_CASE, type TrainingCase } from '../../../src/lib/case/training-case.ts';

const isModel = (id: string): boolean => ['llama-3-1-8b-instruct', 'qwen3-8b'].includes(id);
const read = (query: string): ReturnType<typeof trainingCaseFromAddress> =>
  trainingCaseFromAddress(query, isModel);

const OTHER: TrainingCase = {
  model: 'qwen3-8b',
  method: 'qlora',
  trainer: 'litgpt',
  optimizer: 'paged-adamw-8bit',
  batch: 4,
  length: 3000,
  rank: 64,
  checkpointing: false,
  devices: 8,
};

describe('a training case in an address', () => {
  test('says only what differs from the default', () => {
    expect(trainingParameters(DEFAULT_TRAINING_CASE)).toEqual([]);
    expect(trainingParameters({ ...DEFAULT_TRAINING_CASE, length: 8192 })).toEqual([['tune-length', '8k']]);
  });

  test('is read as it was written', () => {
    const query = new URLSearchParams(trainingParameters(OTHER).map(([name, value]) => [name, value]));
    expect(query.get('tune')).toBe('qwen3-8b');
    expect(read(query.toString())).toEqual({ trainingCase: OTHER, ignored: [] });
  });

  test('has parameters that no other calculator of the page uses', () => {
    expect(TRAINING_PARAMETERS.filter((name) => CASE_PARAMETERS.includes(name))).toEqual([]);
  });

  test.each([
    ['tune', 'nonsense'],
    ['tune-method', 'magic'],
    ['tune-program', ''],
    ['tune-optimizer', 'adam'],
    ['tune-batch', '0'],
    ['tune-length', 'long'],
    ['tune-rank', '-8'],
    ['tune-checkpointing', 'maybe'],
    ['tune-devices', '9'],
  ])('takes the default for %s = “%s” and says so', (parameter, value) => {
    expect(read(`?${parameter}=${value}`)).toEqual({
      trainingCase: DEFAULT_TRAINING_CASE,
      ignored: [{ parameter, value }],
    });
  });

  test('takes the first of a parameter that is given twice', () => {
    const { trainingCase, ignored } = read('?tune-batch=4&tune-batch=8');
    expect(trainingCase.batch).toBe(4);
    expect(ignored).toEqual([{ parameter: 'tune-batch', value: '8' }]);
  });

  test('leaves alone what is not its own', () => {
    expect(read('?model=x&context=32k').ignored).toEqual([]);
  });
});
