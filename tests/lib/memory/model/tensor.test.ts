import { expect, test } from 'vitest';
import { matrix, small, tensorParameters } from '../../../../src/lib/memory/model/tensor.ts';

test('the weights of a tensor are its columns × rows × copies', () => {
  expect(tensorParameters(matrix('feed-forward-up', 'dense', 0, 14_336, 4096))).toBe(58_720_256);
  expect(tensorParameters(matrix('feed-forward-up', 'experts', 0, 4096, 14_336, 8))).toBe(469_762_048);
  expect(tensorParameters(small(0, 4096))).toBe(4096);
});

test('only small tensors are never quantized', () => {
  expect(matrix('other', 'attention', 0, 4096, 4096).quantizable).toBe(true);
  expect(small(0, 4096).quantizable).toBe(false);
});
