import { expect, it } from 'vitest';
import { measuredPlan, precisionOf } from '../../../src/lib/evidence/measured-plan.ts';
import { cache, model } from './measured-cache.ts';

it('gives each sequence of llama.cpp its part of the context', () => {
  const settings = { ...cache.settings, sequences: 4 };
  expect(measuredPlan({ ...cache, settings }, model)).toMatchObject({ contextTokens: 2048, sequences: 4 });
});

it('knows other names of a precision, and says when it knows none', () => {
  expect(precisionOf({ ...cache, precision: 'W8A8-INT8' })).toBe('INT8');
  expect(precisionOf({ ...cache, precision: 'IQ4_K_R4' })).toBeUndefined();
});
