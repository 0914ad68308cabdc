import { expect, test } from 'vitest';
import { graphTensorBytes } from '../../../../../src/lib/memory/compute/llama-cpp/graph-tensor.ts';
import { modelGraph } from '../../../../../src/lib/memory/compute/llama-cpp/model-graph.ts';
import { MEBIBYTE } from '../../../../../src/lib/units/bytes.ts';
import { llama8B } from '../../architectures.ts';
import { llamaCppPlan } from '../../devices.ts';

test('the graph of Llama 3.1 8B has 91 steps, as with 80 layers, and ends with 250.5 MiB of logits', () => {
  const steps = modelGraph(llamaCppPlan(), 512);
  expect(steps).toHaveLength(91);
  expect(modelGraph(llamaCppPlan({ model: { architecture: { ...llama8B, layers: 80 } } }), 512)).toHaveLength(
    91,
  );
  expect(steps.slice(-1).map((logits) => graphTensorBytes(logits) / MEBIBYTE)).toEqual([250.5]);
});

test('one token that gets logits makes one row of them', () => {
  expect(modelGraph(llamaCppPlan(), 1).at(-1)?.shape).toEqual([128_256, 1, 1]);
});
