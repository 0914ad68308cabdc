import { expect, test } from 'vitest';
import { NotModelledError } from '../../../../../src/lib/memory/model/not-modelled.ts';
import { compute, graphBuilder } from '../../../../../src/lib/memory/compute/llama-cpp/graph-builder.ts';
import { graphTensorBytes, input } from '../../../../../src/lib/memory/compute/llama-cpp/graph-tensor.ts';
import { recurrentMixer } from '../../../../../src/lib/memory/compute/llama-cpp/recurrent.ts';
import { MEBIBYTE } from '../../../../../src/lib/units/bytes.ts';
import { qwen27B } from '../../architectures.ts';
import { llamaCppPlan } from '../../devices.ts';

const builder = graphBuilder(llamaCppPlan({ model: { architecture: qwen27B } }));

test('a recurrent layer of Qwen3.5 27B convolves 20.1 MiB and gives 10 MiB', () => {
  const { recurrent } = qwen27B;
  if (!recurrent) throw new Error('no recurrent layers');
  const mixed = recurrentMixer(builder, recurrent, input(5120, 512), 0);
  compute(builder, mixed);
  const largest = Math.max(...builder.graph.steps.map(graphTensorBytes));
  expect(largest).toBe((512 + 3) * 10_240 * 4);
  expect(graphTensorBytes(mixed) / MEBIBYTE).toBe(10);
});

test('Kimi Delta Attention is refused', () => {
  const kimi = { kind: 'kimi-delta-attention', heads: 96, headSize: 128, convolution: 4 } as const;
  expect(() => recurrentMixer(builder, kimi, input(5120, 512), 0)).toThrow(NotModelledError);
});
