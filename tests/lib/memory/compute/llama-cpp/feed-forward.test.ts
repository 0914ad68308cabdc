import { expect, test } from 'vitest';
import { feedForward } from '../../../../../src/lib/memory/compute/llama-cpp/feed-forward.ts';
import { compute, graphBuilder } from '../../../../../src/lib/memory/compute/llama-cpp/graph-builder.ts';
import { graphTensorBytes, input } from '../../../../../src/lib/memory/compute/llama-cpp/graph-tensor.ts';
import { layersOf } from '../../../../../src/lib/memory/model/layer.ts';
import { MEBIBYTE } from '../../../../../src/lib/units/bytes.ts';
import { llama8B } from '../../architectures.ts';
import { llamaCppPlan } from '../../devices.ts';

test('the feed-forward part of Llama 3.1 8B takes four steps: three of 28 MiB, the result of 8 MiB', () => {
  const builder = graphBuilder(llamaCppPlan());
  for (const layer of layersOf(llama8B).slice(0, 1)) {
    compute(builder, feedForward(builder, layer, input(4096, 512), { layer: 0, experts: 0 }));
  }
  expect(builder.graph.steps.map((step) => graphTensorBytes(step) / MEBIBYTE)).toEqual([28, 28, 28, 8]);
});
