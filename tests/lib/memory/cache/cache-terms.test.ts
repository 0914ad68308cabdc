import { describe, expect, test } from 'vitest';

import { readFactFiles } from '../../../../src/integrations/fact-files.ts';
import { ModelSchema } from '../../../../src/lib/catalog/models/model.ts';
import { cacheTerms } from '../../../../src/lib/memory/cache/cache-terms.ts';
import { kvCacheBytes } from '../../../../src/lib/memory/cache/kv-cache.ts';
import { NotModelledError } from '../../../../src/lib/memory/model/not-modelled.ts';
import { RUNTIMES } from '../../../../src/lib/memory/model/runtime.ts';
import { cachePrecisionsOf } from '../../../../src/lib/memory/plan/runtime-precisions.ts';

const models = readFactFiles('src/content/models', ModelSchema);
const modelNamed = (id: string): (typeof models)[number] => {
  const model = models.find((candidate) => candidate.id === id);
  if (!model) throw new Error(`no model ${id}`);
  return model;
};
const one = { contextTokens: 8192, sequences: 1, keyPrecision: 'f16', valuePrecision: 'f16' } as const;

describe.each(RUNTIMES)('on %s', (runtime) => {
  test.each(models.filter(({ architecture }) => !architecture.notModelled?.cache))(
    'the terms of $name add up to its cache, to the byte',
    (model) => {
      for (const shape of [
        { contextTokens: 1000, sequences: 3 },
        { contextTokens: 131_072, sequences: 1 },
      ]) {
        const [precision = 'f16'] = cachePrecisionsOf(runtime).slice(-1);
        for (const latentCache of ['compressed', 'expanded'] as const) {
          const keys = { keyPrecision: precision, valuePrecision: precision };
          const request = { ...shape, ...keys, runtime, latentCache };
          const sum = cacheTerms(model, request).reduce((bytes, term) => bytes + term.bytes, 0);
          expect(sum).toBe(kvCacheBytes(model, request));
        }
      }
    },
  );
});

test('a model of one kind of layer has one term', () => {
  expect(cacheTerms(modelNamed('llama-3-1-70b-instruct'), { ...one, runtime: 'llama.cpp' })).toEqual([
    {
      kind: 'full',
      layers: 80,
      cells: 8192,
      keyValueHeads: 8,
      headSize: 128,
      valueHeadSize: 128,
      keyBytes: 2,
      valueBytes: 2,
      bytes: 2_684_354_560,
    },
  ]);
});

test('sliding and full layers are apart, the full ones first', () => {
  const terms = cacheTerms(modelNamed('gemma-3-27b-it'), { ...one, runtime: 'llama.cpp' });
  expect(terms.map(({ kind, layers }) => [kind, layers])).toEqual([
    ['full', 10],
    ['sliding', 52],
  ]);
});

test('recurrent layers keep a state for each sequence that does not depend on the context', () => {
  const model = modelNamed('qwen3-6-27b');
  const state = (contextTokens: number, sequences: number): unknown =>
    cacheTerms(model, { ...one, runtime: 'llama.cpp', contextTokens, sequences }).find(
      ({ kind }) => kind === 'state',
    )?.bytes;
  expect(state(131_072, 1)).toBe(state(8192, 1));
  expect(state(8192, 2)).toBe(2 * Number(state(8192, 1)));
});

test('latent attention has one term for keys and values together', () => {
  const [term, ...others] = cacheTerms(modelNamed('deepseek-v3'), { ...one, runtime: 'llama.cpp' });
  expect(others).toEqual([]);
  expect(term).toMatchObject({ kind: 'latent', layers: 61, keyValueRank: 512, rotaryHeadSize: 64 });
});

test('a design that no formula covers is refused', () => {
  expect(() => cacheTerms(modelNamed('deepseek-v4-pro'), { ...one, runtime: 'vllm' })).toThrow(
    NotModelledError,
  );
});
