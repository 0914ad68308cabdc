import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../src/lib/catalog/measurements/evidence.ts';
import { predictionFor } from '../../src/lib/evidence/prediction.ts';
import { evidenceCases, quantitySummary, shortcutSummaries } from '../../src/lib/evidence/report.ts';
import { bitsInName } from '../../src/lib/evidence/shortcuts.ts';
import { errorSummary, quantile } from '../../src/lib/evidence/summary.ts';
import { llama8B } from './memory/architectures.ts';

const model = {
  id: 'llama-8b',
  name: 'Llama 8B',
  maker: 'Meta',
  repository: 'meta/llama-8b',
  contextLength: 131_072,
  architecture: llama8B,
};
const source = { title: 'a log', url: 'https://example.org/log', read: '2026-11-24' };
const cache: Measurement = {
  id: 'v001',
  model: 'llama-8b',
  runtime: 'llama.cpp',
  quantity: 'kv-cache',
  settings: { contextTokens: 8192, keyPrecision: 'f16', valuePrecision: 'f16' },
  value: 1024,
  unit: 'MiB',
};

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

describe('the report', () => {
  const cases = evidenceCases([{ source, measurements: [cache] }], new Map([[model.id, model]]));

  it('sums up the errors of a quantity', () => {
    expect(quantitySummary(cases, 'kv-cache')).toMatchObject({ compared: 1, notCompared: 0, worst: 0 });
    expect(quantitySummary(cases, 'weights').compared).toBe(0);
  });

  it('asks the rules of thumb about the same case: every head gives four times too much', () => {
    const heads = shortcutSummaries(cases, 'kv-cache').find(({ id }) => id === 'every-head');
    expect(heads?.median).toBeCloseTo(3, 6);
  });
});

describe('bitsInName', () => {
  it.each([
    ['Q4_K_M', 4],
    ['IQ2_XXS', 2],
    ['FP8', 8],
    ['BF16', 16],
    ['NF4-DQ', 4],
    ['GPTQ-INT4', 4],
    ['unknown', undefined],
  ])('reads %s as %s', (name, bits) => {
    expect(bitsInName(name)).toBe(bits);
  });
});

describe('summaries', () => {
  it('take the nearest rank', () => {
    expect(quantile([10, 1, 2], 0.5)).toBe(2);
    expect(quantile([], 0.5)).toBe(0);
  });

  it('name the worst case whatever its sign', () => {
    const summary = errorSummary(
      'weights',
      [
        { id: 'a', error: -0.3 },
        { id: 'b', error: 0.1 },
      ],
      2,
    );
    expect(summary).toMatchObject({ worst: 0.3, worstId: 'a', median: 0.1, notCompared: 2 });
  });
});
