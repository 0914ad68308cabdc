import { test as property, fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { layerDevices } from '../../../../src/lib/memory/plan/llama-cpp-placement.ts';
import { packedCounts, proportionalCounts } from '../../../../src/lib/memory/placement/layer-placement.ts';

property.prop([fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 16 })])(
  'equal devices share layers as llama.cpp’s graph has them',
  (layers, devices) => {
    const counts = proportionalCounts(
      layers,
      Array.from({ length: devices }, () => 1),
    );
    const graph = layerDevices(layers, { accelerators: devices });
    expect(counts).toEqual(counts.map((_, place) => graph.filter(({ layer }) => layer === place).length));
  },
);

test('devices share layers by their memory', () => {
  expect(proportionalCounts(61, [24, 24])).toEqual([31, 30]);
  expect(proportionalCounts(61, [24, 12])).toEqual([42, 19]);
});

test('layers are packed as far as they go', () => {
  expect(packedCounts([3, 3, 3, 3], [10, 5])).toEqual([3, 1]);
  expect(packedCounts([3, 3, 3, 3], [10, 2])).toBeUndefined();
  expect(packedCounts([3], [3, 0])).toEqual([1, 0]);
  expect(packedCounts([3], [3, -1])).toBeUndefined();
});

property.prop([
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 }),
  fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 3 }),
])('packing finds a division whenever there is one', (layers, rooms) => {
  const isPossible = (from: number, device: number): boolean => {
    if (device === rooms.length) return from === layers.length;
    for (let to = from; to <= layers.length; to += 1) {
      const used = layers.slice(from, to).reduce((sum, bytes) => sum + bytes, 0);
      if (used <= (rooms[device] ?? 0) && isPossible(to, device + 1)) return true;
    }
    return false;
  };
  expect(packedCounts(layers, rooms) !== undefined).toBe(isPossible(0, 0));
});
