import { describe, expect, it } from 'vitest';
import {
  reservedBytes,
  type AllocationStep,
} from '../../../../../src/lib/memory/compute/llama-cpp/allocator.ts';
import {
  elementwise,
  input,
  result,
  view,
  type GraphTensor,
} from '../../../../../src/lib/memory/compute/llama-cpp/graph-tensor.ts';

const kilobytes = (size: number, ...sources: readonly GraphTensor[]): GraphTensor =>
  result([size * 256, 1, 1], sources);

const reserved = (...tensors: readonly GraphTensor[]): number | undefined => {
  const steps: AllocationStep[] = tensors.map((tensor) => ({
    tensor,
    device: 0,
    sources: tensor.sources,
  }));
  return reservedBytes({ steps, kept: [], devices: 1 })[0];
};

describe('reservedBytes', () => {
  it('uses the place of a result again after its last use', () => {
    const first = kilobytes(8);
    const second = kilobytes(4, first);
    const third = kilobytes(8, second);
    expect(reserved(first, second, third)).toBe(12 * 1024);
  });

  it('keeps a result that a later step needs', () => {
    const first = kilobytes(8);
    const second = kilobytes(4, first);
    const third = kilobytes(8, second);
    expect(reserved(first, second, third, kilobytes(1, third, first))).toBe(20 * 1024);
  });

  it('writes over a source of the same size that nothing else needs', () => {
    const first = kilobytes(8);
    expect(reserved(first, elementwise(first))).toBe(8 * 1024);
    const kept = kilobytes(8);
    const changed = elementwise(kept);
    expect(reserved(kept, changed, kilobytes(1, kept, changed))).toBe(17 * 1024);
  });

  it('keeps a result as long as a view of it is needed', () => {
    const first = kilobytes(8);
    const part = view(first, [256, 1, 1]);
    const second = kilobytes(8, first);
    expect(reserved(first, part, second, kilobytes(1, part, second))).toBe(17 * 1024);
  });

  it('leaves a gap that is too small for the next result', () => {
    const first = kilobytes(4);
    const second = kilobytes(2, first);
    const third = kilobytes(8, second);
    expect(reserved(first, second, third)).toBe(14 * 1024);
  });

  it('places inputs first and pipelined copies for good', () => {
    const mask = input(256);
    const copies = [mask, kilobytes(1), kilobytes(1), kilobytes(1)];
    const first = kilobytes(2, mask);
    expect(
      reservedBytes({
        steps: [{ tensor: first, device: 0, sources: [mask] }],
        kept: copies.map((tensor) => ({ tensor, device: 0 })),
        devices: 1,
      }),
    ).toEqual([6 * 1024]);
  });

  it('puts nothing into gaps on another device', () => {
    const first = kilobytes(8);
    const second = kilobytes(8, first);
    expect(
      reservedBytes({
        steps: [
          { tensor: first, device: 0, sources: [] },
          { tensor: second, device: 1, sources: [first] },
        ],
        kept: [],
        devices: 2,
      }),
    ).toEqual([8 * 1024, 8 * 1024]);
  });
});
