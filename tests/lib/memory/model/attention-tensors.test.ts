import { expect, test } from 'vitest';
import { attentionTensors } from '../../../../src/lib/memory/model/attention-tensors.ts';
import { layersOf } from '../../../../src/lib/memory/model/layer.ts';
import { tensorParameters } from '../../../../src/lib/memory/model/tensor.ts';
import { llama8B } from '../architectures.ts';

test('the attention of a layer of Llama 3.1 8B has 41,947,136 weights in 5 tensors', () => {
  const tensors = layersOf(llama8B)
    .slice(1, 2)
    .flatMap((layer) => attentionTensors(llama8B, layer));
  expect(tensors).toHaveLength(5);
  expect(tensors.reduce((sum, tensor) => sum + tensorParameters(tensor), 0)).toBe(41_947_136);
});
