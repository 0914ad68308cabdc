import { expect, test } from 'vitest';
import { matrix } from '../../../../src/lib/memory/model/tensor.ts';
import { checkpointTensorBytes } from '../../../../src/lib/memory/weights/checkpoint-format.ts';

test('4096 × 4096 weights take 9,437,184 bytes in NF4', () => {
  const options = { hasExperts: false, quantizedOutputLayer: false };
  const tensor = matrix('attention-query', 'attention', 0, 4096, 4096);
  expect(checkpointTensorBytes('NF4', tensor, options)).toBe(9_437_184);
});
