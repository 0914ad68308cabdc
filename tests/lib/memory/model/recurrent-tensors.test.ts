import { expect, test } from 'vitest';
import { recurrentTensors } from '../../../../src/lib/memory/model/recurrent-tensors.ts';
import { tensorParameters } from '../../../../src/lib/memory/model/tensor.ts';

test('a gated delta net of Qwen3.5 27B has five matrices and 41,184 weights in small tensors', () => {
  const net = {
    kind: 'gated-delta-net',
    keyHeads: 16,
    valueHeads: 48,
    keyHeadSize: 128,
    valueHeadSize: 128,
    convolution: 4,
  } as const;
  const tensors = recurrentTensors(5120, net, 0);
  const matrices = tensors.filter(({ quantizable }) => quantizable);
  expect(matrices.map(({ rows, columns }) => [rows, columns])).toEqual([
    [10_240, 5120],
    [6144, 5120],
    [48, 5120],
    [48, 5120],
    [5120, 6144],
  ]);
  const others = tensors.filter(({ quantizable }) => !quantizable);
  expect(others.reduce((sum, tensor) => sum + tensorParameters(tensor), 0)).toBe(41_184);
});
