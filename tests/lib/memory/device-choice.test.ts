import { describe, expect, it } from 'vitest';
import { bestPrecision } from '../../../src/lib/memory/search/best-precision.ts';
import { largestModel } from '../../../src/lib/memory/search/largest-model.ts';
import { placement } from '../../../src/lib/memory/placement/placement.ts';
import { planEvaluator } from '../../../src/lib/memory/placement/plan-memory.ts';
import { nominalBits, precisionsOf } from '../../../src/lib/memory/plan/runtime-precisions.ts';
import { fewestDevices, smallestDevices } from '../../../src/lib/memory/search/smallest-devices.ts';
import { weightBytes } from '../../../src/lib/memory/weights/weights.ts';
import { deepSeekR1, gemma27B, gptOss20B, llama70B, llama8B } from './architectures.ts';
import { card, h100, llamaCppPlan, several, vllmPlan } from './devices.ts';

const partsOf = (plan: Parameters<typeof placement>[0]) => planEvaluator().parts(plan);

describe('bestPrecision', () => {
  it('is the largest file that fits: no larger one does', () => {
    const best = bestPrecision(llamaCppPlan(), [card(8)]);
    expect(best?.precision).toBe('Q6_K');
    const size = weightBytes({ architecture: llama8B }, 'Q6_K');
    for (const precision of precisionsOf('llama.cpp')) {
      if (weightBytes({ architecture: llama8B }, precision) <= size) continue;
      expect(placement(llamaCppPlan({ precision }), [card(8)]).verdict, precision).toBe('does-not-fit');
    }
  });

  it('is none below a floor', () => {
    expect(bestPrecision(llamaCppPlan(), [card(8)], { leastBits: 8 })).toBeUndefined();
  });

  it('chooses from the files that there are', () => {
    const precisions = ['Q4_K_M', 'Q8_0'] as const;
    expect(bestPrecision(llamaCppPlan(), [card(8)], { precisions })?.precision).toBe('Q4_K_M');
  });

  it('counts system memory where there is some', () => {
    const plan = llamaCppPlan({ model: { architecture: llama70B } });
    const alone = bestPrecision(plan, [card(24)], { leastBits: 4 });
    const helped = bestPrecision(plan, [card(24)], { leastBits: 4, systemMemoryBytes: 64e9 });
    expect(alone).toBeUndefined();
    expect(helped?.placement.verdict).toBe('offloads');
    expect(nominalBits(helped?.precision ?? 'Q2_K')).toBeGreaterThan(4);
  });
});

describe('largestModel', () => {
  const unknown = {
    name: 'new design',
    architecture: { ...deepSeekR1, layers: 90, notModelled: { cache: 'a cache that no formula covers' } },
  };
  const models = [
    { name: '8B', architecture: llama8B },
    { name: '70B', architecture: llama70B },
    { name: '27B', architecture: gemma27B },
    { name: '20B', architecture: gptOss20B },
    unknown,
  ];

  it('has the most parameters of those that fit, and names what could not be looked at', () => {
    const { found, notModelled } = largestModel(models, () => llamaCppPlan(), [card(24)], { leastBits: 4 });
    expect(found?.model.name).toBe('27B');
    expect(found?.parameters).toBeGreaterThan(27e9);
    expect(notModelled).toEqual([{ model: unknown, reason: 'a cache that no formula covers' }]);
  });

  it('is larger when fewer bits are good enough', () => {
    const { found } = largestModel(models, () => llamaCppPlan(), [card(24)], { leastBits: 2 });
    expect(found?.model.name).toBe('70B');
  });

  it('is none on a device that holds none', () => {
    expect(largestModel(models, () => llamaCppPlan(), [card(1)]).found).toBeUndefined();
  });
});

describe('smallestDevices', () => {
  const seventy = partsOf(llamaCppPlan({ model: { architecture: llama70B } }));
  const [cheap, dear, free] = [
    { ...card(24), name: '24', launchPriceUsd: 700 },
    { ...card(48), name: '48', launchPriceUsd: 4000 },
    { ...card(48), name: '48, price not known' },
  ];

  it('finds the least memory and the lowest price, and says which have no price', () => {
    const found = smallestDevices(seventy, [dear, cheap, free, { ...card(4), name: '4', launchPriceUsd: 1 }]);
    expect(found.smallest).toMatchObject({ device: { name: '48' }, count: 1 });
    expect(found.cheapest).toMatchObject({ device: { name: '24' }, count: 2, launchPriceUsd: 1400 });
    expect(found.notComparable.map(({ device }) => device.name)).toEqual(['48, price not known']);
    expect(found.sets).toHaveLength(3);
  });

  it('leaves out devices whose usable memory is not known, and has no answer when none holds the plan', () => {
    const printed = { kind: 'consumer', memoryGigabytes: 96, name: 'printed' } as const;
    expect(smallestDevices(seventy, [printed])).toEqual({ sets: [], notComparable: [] });
  });

  it('takes the fewest that can share the model: four, where three would be enough by memory', () => {
    const plan = partsOf(vllmPlan({ model: { architecture: llama70B }, contextTokens: 100_000 }));
    const placed = fewestDevices(plan, { ...h100, usableMebibytes: 66_000, memoryGigabytes: 66 });
    expect(placed?.devices).toHaveLength(4);
  });

  it('does not spread a plan over several Macs', () => {
    const mac = { kind: 'unified', memoryGigabytes: 32, usableMebibytes: 21_845 } as const;
    expect(fewestDevices(seventy, mac)).toBeUndefined();
    expect(placement(seventy.plan, several(3, mac)).verdict).toBe('fits');
  });
});
