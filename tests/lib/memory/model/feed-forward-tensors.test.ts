import { expect, test } from 'vitest';
import { feedForwardTensors } from '../../../../src/lib/memory/model/feed-forward-tensors.ts';
import { layersOf } from '../../../../src/lib/memory/model/layer.ts';
import { tensorParameters } from '../../../../src/lib/memory/model/tensor.ts';
import { llama8B } from '../architectures.ts';

test('a layer of Mixtral 8x7B has a norm, a router and three matrices of each expert', () => {
  const { feedForward, ...others } = llama8B;
  expect(feedForward?.size).toBe(14_336);
  const mixtral = { ...others, vocabularySize: 32_000, experts: { count: 8, perToken: 2, size: 14_336 } };
  const tensors = layersOf(mixtral)
    .slice(0, 1)
    .flatMap((layer) => feedForwardTensors(mixtral, layer));
  expect(tensors.map(tensorParameters)).toEqual([
    4096,
    8 * 4096,
    ...Array<number>(3).fill(8 * 4096 * 14_336),
  ]);
});
