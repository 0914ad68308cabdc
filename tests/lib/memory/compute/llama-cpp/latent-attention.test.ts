import { expect, test } from 'vitest';
import type { InferencePlan } from '../../../../../src/lib/memory/plan/inference-plan.ts';
import { compute, graphBuilder } from '../../../../../src/lib/memory/compute/llama-cpp/graph-builder.ts';
import { graphTensorBytes, input } from '../../../../../src/lib/memory/compute/llama-cpp/graph-tensor.ts';
import { latentAttention } from '../../../../../src/lib/memory/compute/llama-cpp/latent-attention.ts';
import { MEBIBYTE } from '../../../../../src/lib/units/bytes.ts';
import { deepSeekR1 } from '../../architectures.ts';
import { llamaCppPlan } from '../../devices.ts';

const inFork = { program: 'ik_llama.cpp', latentMode: 3, attentionBatchMebibytes: 512 } as const;

test.each<[string, Partial<InferencePlan>, number]>([
  ['the queries on the compressed vectors', {}, 144],
  ['the scores without flash attention', { flashAttention: false }, 2048],
  ['a chunk of expanded keys and values in ik_llama.cpp', { ...inFork, contextTokens: 32_768 }, 512],
  ['the keys and values that an expanded cache stores', { latentCache: 'expanded' }, 64],
])('the largest tensor of DeepSeek R1 with 512 tokens: %s', (_, more, expected) => {
  const builder = graphBuilder(llamaCppPlan({ model: { architecture: deepSeekR1 }, ...more }));
  const { latentAttention: latent } = deepSeekR1;
  if (!latent) throw new Error('no latent attention');
  compute(builder, latentAttention(builder, latent, input(7168, 512), 0));
  const results = builder.graph.steps.filter(({ kind, viewOf }) => kind === 'result' && !viewOf);
  expect(Math.max(...results.map(graphTensorBytes)) / MEBIBYTE).toBe(expected);
});
