import { describe, expect, it } from 'vitest';
import { predictionFor } from '../../../src/lib/evidence/prediction.ts';
import { cache, model } from './measured-cache.ts';

describe('predictionFor', () => {
  it('answers in the unit of the measurement with the error', () => {
    expect(predictionFor(cache, model)).toEqual({ kind: 'predicted', value: 1024, error: 0 });
  });

  it('gives the reason of a measurement that is not compared', () => {
    const excluded = { ...cache, excluded: 'header and line belong to two runs' };
    expect(predictionFor(excluded, model)).toEqual({
      kind: 'not-compared',
      reason: 'header and line belong to two runs',
    });
  });

  it.each([
    ['an unknown model', cache, undefined, /not in the catalogue/],
    ['a missing context', { ...cache, settings: {} }, model, /context length/],
    [
      'a cache precision that nobody knows',
      { ...cache, settings: { contextTokens: 8192, keyPrecision: 'q7' } },
      model,
      /q7 is not one/,
    ],
    ['a format that nobody knows', { ...cache, quantity: 'weights', precision: 'IQ4_K' }, model, /IQ4_K/],
    ['a mixture of its maker’s own', { ...cache, quantity: 'weights', customMix: true }, model, /own/],
  ] as const)('says in words why %s is not compared', (_, measurement, itsModel, reason) => {
    const prediction = predictionFor(measurement, itsModel);
    expect(prediction.kind === 'not-compared' && prediction.reason).toMatch(reason);
  });
});
