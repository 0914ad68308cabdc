import { expect, test } from 'vitest';

import { DEFAULT_OWN_FIGURES } from '../../../../src/lib/case/own-figures.ts';
import { ArchitectureError } from '../../../../src/lib/memory/model/layer.ts';
import { inferenceMemory } from '../../../../src/lib/memory/inference/inference-memory.ts';
import { DEFAULT_CASE } from '../../../../src/lib/case/reader-case.ts';
import { memoryAnswer } from '../../../../src/components/memory/answer/answer.ts';
import { isOfCatalogue } from '../../../../src/components/memory/answer/sources.ts';
import { answerTo, catalogue, listed } from '../facts.ts';

test('the answer is the library’s, with the terms of its cache and its sources', () => {
  const answer = answerTo({ contextTokens: 16_384, users: 2 });
  expect(answer.name).toBe('Llama 3.3 70B Instruct');
  expect(answer.memory).toEqual(inferenceMemory(answer.plan));
  expect(answer.cache?.map(({ bytes }) => bytes)).toEqual([answer.memory?.cache.total]);
  expect(answer.sources[0]).toEqual({ modelId: 'llama-3-3-70b-instruct', name: answer.name });
  expect(answer.notModelled).toEqual([]);
});

test('figures of the reader’s own are computed, and are no source', () => {
  const answer = answerTo({ model: { kind: 'own', figures: DEFAULT_OWN_FIGURES } });
  const listedAnswer = answerTo({ model: listed('llama-3-1-8b-instruct') });
  const ratio = (answer.memory?.weights ?? 0) / (listedAnswer.memory?.weights ?? 1);
  expect(Math.abs(ratio - 1)).toBeLessThan(0.001);
  expect(answer.sources.every((source) => !isOfCatalogue(source) && source.url !== undefined)).toBe(true);
});

test('figures that contradict each other are refused in words', () => {
  const figures = { ...DEFAULT_OWN_FIGURES, keyValueHeads: 7 };
  expect(() => answerTo({ model: { kind: 'own', figures } })).toThrow(ArchitectureError);
});

test('what no formula covers is said in words, once, and nothing is guessed', () => {
  const answer = answerTo({ model: listed('deepseek-v4-pro') });
  expect(answer.memory).toBeUndefined();
  expect(answer.weights).toBeUndefined();
  expect(answer.notModelled).toHaveLength(1);
  expect(answer.notModelled[0]).toContain('DeepSeek V4');
});

test('weights and cache of Kimi K3 are known on llama.cpp, its working memory only on vLLM', () => {
  const onLlamaCpp = answerTo({ model: listed('kimi-k3') });
  expect(onLlamaCpp.memory).toBeUndefined();
  expect(onLlamaCpp.weights?.bytes).toBeGreaterThan(1.5e12);
  expect(onLlamaCpp.cache).toHaveLength(2);
  expect(onLlamaCpp.notModelled).toEqual([expect.stringContaining('Kimi Delta Attention')]);
  const onVllm = answerTo({
    model: listed('kimi-k3'),
    runtime: 'vllm',
    precision: 'MXFP4',
    keyPrecision: 'bf16',
    valuePrecision: 'bf16',
  });
  expect(onVllm.notModelled).toEqual([]);
  expect(onVllm.memory?.total.likely).toBeGreaterThan(1.56e12);
});

test('the weights are shown where only the cache is not modelled', () => {
  const model = catalogue.models.find(({ id }) => id === 'qwen3-8b');
  if (!model) throw new Error('no such model');
  const half = {
    ...model,
    architecture: { ...model.architecture, notModelled: { cache: 'a cache of its own kind' } },
  };
  const partial = memoryAnswer(
    { ...DEFAULT_CASE, model: listed('qwen3-8b') },
    { models: [half], devices: [] },
  );
  expect(partial.weights?.bytes).toBeGreaterThan(4e9);
  expect(partial.cache).toBeUndefined();
  expect(partial.memory).toBeUndefined();
  expect(partial.notModelled).toEqual(['a cache of its own kind']);
});

test('Transformers is counted with latent attention expanded to all heads', () => {
  const model = listed('deepseek-v3');
  const bf16 = { precision: 'BF16', keyPrecision: 'bf16', valuePrecision: 'bf16' } as const;
  const transformers = answerTo({ model, runtime: 'transformers', ...bf16 });
  const vllm = answerTo({ model, runtime: 'vllm', ...bf16 });
  expect(transformers.memory?.cache.total).toBe(
    (vllm.memory?.cache.total ?? 0) * ((128 * (192 + 128)) / 576),
  );
});
