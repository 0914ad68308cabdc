import { expect, test } from 'vitest';
import { compute, graphBuilder } from '../../../../../src/lib/memory/compute/llama-cpp/graph-builder.ts';
import { graphTensorBytes, input } from '../../../../../src/lib/memory/compute/llama-cpp/graph-tensor.ts';
import { softmaxAttention } from '../../../../../src/lib/memory/compute/llama-cpp/softmax.ts';
import { MEBIBYTE } from '../../../../../src/lib/units/bytes.ts';
import { llamaCppPlan } from '../../devices.ts';

test.each([
  ['Llama 3.1 8B', 32, 8192, 512],
  ['Qwen3 32B', 64, 40_960, 5120],
])('%s has scores of %d heads without flash attention: %d cells, %d MiB', (_, heads, cells, expected) => {
  const builder = graphBuilder(llamaCppPlan({ contextTokens: cells, flashAttention: false }));
  const mixer = { kind: 'full', heads, keyValueHeads: 8, headSize: 128, valueHeadSize: 128 } as const;
  compute(builder, softmaxAttention(builder, mixer, input(4096, 512), { device: 0, layer: 0 }));
  const results = builder.graph.steps.filter(({ kind, viewOf }) => kind === 'result' && !viewOf);
  expect(Math.max(...results.map(graphTensorBytes)) / MEBIBYTE).toBe(expected);
});
