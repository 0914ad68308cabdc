import { describe, expect, it } from 'vitest';
import type { DeviceMemory } from '../../../../src/lib/memory/placement/device-memory.ts';
import { kvCacheBytes } from '../../../../src/lib/memory/cache/kv-cache.ts';
import { placement } from '../../../../src/lib/memory/placement/placement.ts';
import { placementExcess, placementReason } from '../../../../src/lib/memory/placement/placement-reason.ts';
import { weightBytes } from '../../../../src/lib/memory/weights/weights.ts';
import { GIBIBYTE, MEBIBYTE } from '../../../../src/lib/units/bytes.ts';
import { deepSeekR1, gemma27B, llama70B, llama8B } from '../architectures.ts';
import { card, h100, llamaCppPlan, qwen235B, several, vllmPlan } from '../devices.ts';

const seventy = llamaCppPlan({ model: { architecture: llama70B } });

describe('placement on one device', () => {
  it('fits with room to spare, and says how much is used of what', () => {
    const placed = placement(llamaCppPlan(), [card(12)]);
    expect(placed).toMatchObject({ verdict: 'fits', split: 'one-device', heldAt: 'high' });
    expect(placementReason(placed)).toMatch(/^It needs 6\.\d+ GB of 12\.9 GB, and at most 6\.\d+ GB\.$/);
  });

  it('is tight between the likely and the high estimate', () => {
    const { total } = placement(llamaCppPlan(), [card(12)]).devices[0] ?? { total: { likely: 0 } };
    const exact: DeviceMemory = { ...card(12), usableMebibytes: total.likely / MEBIBYTE };
    const placed = placement(llamaCppPlan(), [exact]);
    expect(placed.verdict).toBe('tight');
    expect(placementReason(placed)).toContain('but may need up to');
  });

  it('does not fit because of the weights, the cache or the working memory, whichever is first too much', () => {
    const weights = placement(seventy, [card(24)]);
    expect(placementExcess(weights)).toMatchObject({ part: 'weights', device: 0 });
    expect(placementReason(weights)).toMatch(
      /^The weights alone are 41\.\d GB, and the device offers 25\.8 GB/,
    );
    const cache = placement(llamaCppPlan({ contextTokens: 131_072 }), [card(16)]);
    expect(placementExcess(cache)?.part).toBe('cache');
    expect(placementReason(cache)).toContain('but not the cache of 17.2 GB');
    const working = placement(llamaCppPlan(), [card(5.6)]);
    expect(placementExcess(working)?.part).toBe('working-memory');
  });

  it('is not known where only the printed memory is, but what exceeds even that does not fit', () => {
    const printed: DeviceMemory = { kind: 'unified', memoryGigabytes: 16 };
    const placed = placement(llamaCppPlan(), [printed]);
    expect(placed.verdict).toBe('unknown');
    expect(placementReason(placed)).toContain('was not found');
    expect(placement(seventy, [printed]).verdict).toBe('does-not-fit');
  });

  it('counts only the share of a unified memory that the system gives to the graphics part', () => {
    const share: DeviceMemory = { kind: 'unified', memoryGigabytes: 8, usableMebibytes: 5461 };
    expect(placement(llamaCppPlan(), [{ ...share, usableMebibytes: 8192 }]).verdict).toBe('fits');
    expect(placement(llamaCppPlan(), [share]).verdict).toBe('does-not-fit');
  });
});

describe('vLLM’s own limit', () => {
  it('is 92 % of what a CUDA program sees, with CUDA graphs within: 21.69 GiB of an RTX 3090’s 23.58', () => {
    const [share] = placement(vllmPlan(), [card(24)]).devices;
    expect((share?.offered ?? 0) / GIBIBYTE).toBeCloseTo(21.69, 2);
    expect(share?.overhead.likely).toBe(1100 * MEBIBYTE);
  });

  it('was a tenth less in versions before 0.21, as their logs print it: 21.22 GiB', () => {
    const at = (earlierMemoryFraction: number): number =>
      placement(vllmPlan(), [card(24)], { earlierMemoryFraction }).devices[0]?.offered ?? 0;
    expect(at(0.9) / GIBIBYTE).toBeCloseTo(21.22, 2);
    expect(at(0.45)).toBeCloseTo(at(0.9) / 2, 0);
  });

  it('of those versions has CUDA graphs above it, as far as the memory there holds them', () => {
    const overhead = (earlierMemoryFraction: number): number =>
      placement(vllmPlan(), [card(24)], { earlierMemoryFraction }).devices[0]?.overhead.likely ?? 0;
    expect(overhead(0.9)).toBe(358 * MEBIBYTE);
    expect(overhead(1)).toBe(1100 * MEBIBYTE);
  });
});

describe('a tensor split', () => {
  it('halves the weights of an 8B at 16 bits on two cards: 7.48 GiB on each, as measured', () => {
    const { devices, split } = placement(vllmPlan(), several(2, h100));
    expect(split).toBe('tensors');
    for (const { weights } of devices) expect(weights / GIBIBYTE).toBeCloseTo(7.48, 2);
    // 65 norms of 4096 numbers are on both, in 32 bits as llama.cpp's BF16 files have them.
    const sum = devices.reduce((bytes, { weights }) => bytes + weights, 0);
    expect(sum).toBeCloseTo(weightBytes({ architecture: llama8B }, 'BF16') + 65 * 4096 * 4, 0);
  });

  it('divides the cache by key-value heads and repeats them when there are fewer than devices', () => {
    const plan = vllmPlan({ model: { architecture: qwen235B }, precision: 'FP8' });
    const whole = kvCacheBytes(plan.model, plan);
    const onEach = (count: number): number => placement(plan, several(count, h100)).devices[0]?.cache ?? 0;
    expect(onEach(2)).toBeCloseTo(whole / 2, 3);
    expect(onEach(4)).toBeCloseTo(whole / 4, 3);
    expect(onEach(8)).toBeCloseTo(whole / 4, 3);
  });

  it('keeps R1’s latent cache whole on each of eight devices, and an eighth of its experts', () => {
    const plan = vllmPlan({ model: { architecture: deepSeekR1 }, precision: 'FP8', contextTokens: 131_072 });
    const { devices } = placement(
      plan,
      several(8, { ...h100, memoryGigabytes: 141, usableMebibytes: 143_771 }),
    );
    for (const share of devices) {
      expect(share.cache).toBe(61 * 131_072 * 576 * 2);
      expect(share.weights).toBeLessThan(weightBytes(plan.model, 'FP8') * 0.13);
    }
  });

  it('cannot be made among devices that the heads do not divide by, and says so', () => {
    const placed = placement(vllmPlan(), several(3, h100));
    expect(placed.verdict).toBe('does-not-fit');
    expect(placementReason(placed)).toBe('32 attention heads cannot be divided evenly among 3 devices.');
  });
});

describe('a layer split', () => {
  it('puts the output layer on the last device and an overhead on each: the first one’s larger', () => {
    const { devices, split, system } = placement(seventy, several(2, card(24)));
    expect(split).toBe('layers');
    expect(devices.map(({ layers }) => layers)).toEqual([41, 39]);
    expect(devices.map(({ overhead }) => overhead.likely)).toEqual([377 * MEBIBYTE, 104 * MEBIBYTE]);
    const [first, last] = devices;
    expect(last?.compute.likely).toBeGreaterThan(first?.compute.likely ?? Infinity);
    expect((first?.weights ?? 0) + (last?.weights ?? 0) + system.weights).toBeCloseTo(
      weightBytes({ architecture: llama70B }, 'Q4_K_M'),
      0,
    );
  });

  it('does not fit 70B in Q5_K_M on two cards of 24 GB: the first has 41 layers and no room for all their cache', () => {
    const placed = placement({ ...seventy, precision: 'Q5_K_M' }, several(2, card(24)));
    expect(placed.devices.map(({ layers }) => layers)).toEqual([41, 39]);
    expect((placed.devices[0]?.total.likely ?? 0) / 1e9).toBeCloseTo(26.91, 2);
    expect(placementReason(placed)).toBe(
      'The weights of 24.8 GB fit, but not the cache of 1.38 GB beside them, since device 1 of 2 offers 25.8 GB: 1.14 GB are missing in all.',
    );
  });

  it('gives a larger device more layers', () => {
    const [large, small] = placement(seventy, [card(48), card(12)]).devices;
    expect((large?.layers ?? 0) / 80).toBeCloseTo(0.8, 1);
    expect((large?.layers ?? 0) + (small?.layers ?? 0)).toBe(80);
  });

  it('packs the first devices where an even split leaves the last too full for the output layer', () => {
    const plan = llamaCppPlan({ model: { architecture: gemma27B }, precision: 'Q8_0' });
    const even = placement(plan, several(2, card(24))).devices;
    const fullest = Math.max(...even.map(({ total }) => total.high));
    const sum = even.reduce((bytes, { total }) => bytes + total.high, 0);
    const between = { ...card(24), usableMebibytes: (fullest + sum / 2) / 2 / MEBIBYTE };
    const placed = placement(plan, several(2, between));
    expect(placed.verdict).toBe('fits');
    expect(placed.devices[0]?.layers).toBeGreaterThan(even[0]?.layers ?? 62);
  });

  it('holds tied embeddings on the first and the last device in PyTorch runtimes', () => {
    const plan = vllmPlan({ model: { architecture: gemma27B } });
    const { devices } = placement(plan, several(2, h100), { split: 'layers' });
    const table = 262_208 * 5376 * 2;
    const sum = devices.reduce((bytes, { weights }) => bytes + weights, 0);
    expect(sum).toBeCloseTo(weightBytes(plan.model, 'BF16') + table, 0);
  });
});

describe('offloading to system memory', () => {
  const systemMemoryBytes = 256e9;

  it('moves the first layers of a dense model, with their cache, and says how many', () => {
    const placed = placement(seventy, [card(24)], { systemMemoryBytes });
    expect(placed).toMatchObject({ verdict: 'offloads', heldAt: 'high' });
    expect(placed.offload).toMatchObject({ expertLayers: 0 });
    const moved = placed.offload?.wholeLayers ?? 0;
    expect(placed.devices[0]?.layers).toBe(80 - moved);
    expect(placed.system.cache).toBe(moved * 8192 * 8 * 128 * 2 * 2);
    expect(placementReason(placed)).toContain(
      `The first ${String(moved)} of 80 layers stay in system memory`,
    );
  });

  it('moves the experts of a mixture first, and whole layers only when that is not enough', () => {
    const plan = llamaCppPlan({ model: { architecture: qwen235B } });
    const experts = placement(plan, [card(24)], { systemMemoryBytes });
    expect(experts.offload?.wholeLayers).toBe(0);
    expect(placementReason(experts)).toMatch(/^The experts of the first \d+ layers stay/);
    const both = placement(llamaCppPlan({ model: { architecture: deepSeekR1 } }), [card(12)], {
      systemMemoryBytes: 512e9,
    });
    expect(both.offload?.expertLayers).toBe(61);
    expect(both.offload?.wholeLayers).toBeGreaterThan(0);
    expect(placementReason(both)).toContain('and the experts of the others');
  });

  it('moves nothing when the system memory is too small, not known, or the device’s own', () => {
    expect(placement(seventy, [card(24)], { systemMemoryBytes: 8e9 }).verdict).toBe('does-not-fit');
    expect(placement(seventy, [card(24)]).verdict).toBe('does-not-fit');
    const mac: DeviceMemory = { kind: 'unified', memoryGigabytes: 32, usableMebibytes: 21_845 };
    expect(placement(seventy, [mac], { systemMemoryBytes }).verdict).toBe('does-not-fit');
  });

  it('is llama.cpp’s alone', () => {
    const plan = vllmPlan({ model: { architecture: llama70B } });
    expect(placement(plan, [h100], { systemMemoryBytes }).verdict).toBe('does-not-fit');
  });

  it('leaves the output layer on the device when all layers are in system memory', () => {
    const placed = placement(seventy, [card(2)], { systemMemoryBytes });
    expect(placed.offload?.wholeLayers).toBe(80);
    expect(placed.devices[0]).toMatchObject({ layers: 0, cache: 0 });
    // Q6_K: 210 bytes for 256 weights; and the last norm in 32 bits.
    expect(placed.devices[0]?.weights).toBe((128_256 * 8192 * 210) / 256 + 8192 * 4);
    expect(placementReason(placed)).toContain('All 80 layers stay in system memory');
  });
});
