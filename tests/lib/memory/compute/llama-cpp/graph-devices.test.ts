import { describe, expect, it } from 'vitest';
import { computingDevices, isWeight } from '../../../../../src/lib/memory/compute/llama-cpp/graph-devices.ts';
import {
  elementwise,
  input,
  product,
  view,
  weight,
} from '../../../../../src/lib/memory/compute/llama-cpp/graph-tensor.ts';

const entering = input(4096, 512);
const before = product(weight(0), entering, 4096);
const norm = elementwise(before);
const after = product(weight(0), norm, 4096);

describe('computingDevices', () => {
  it('computes a norm between two layers of device 0 on device 0', () => {
    const devices = computingDevices([before, norm, after], 1);
    expect([before, norm, after].map((step) => devices.get(step))).toEqual([0, 0, 0]);
  });

  it('moves a batch of 32 tokens with weights in system memory to the accelerator, not one of 31', () => {
    const of = (tokens: number): number | undefined => {
      const step = product(weight(1, 4096), input(4096, tokens), 4096);
      return computingDevices([step], 1).get(step);
    };
    expect([of(31), of(32)]).toEqual([1, 0]);
  });
});

describe('isWeight', () => {
  it('is true of a matrix and a view of it, not of a product with it', () => {
    const matrix = weight(0);
    expect([matrix, view(matrix), product(matrix, entering, 4096)].map(isWeight)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
