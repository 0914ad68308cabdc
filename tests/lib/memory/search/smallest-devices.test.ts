import { describe, expect, it } from 'vitest';
import { placement } from '../../../../src/lib/memory/placement/placement.ts';
import { planEvaluator } from '../../../../src/lib/memory/placement/plan-memory.ts';
import { fewestDevices, smallestDevices } from '../../../../src/lib/memory/search/smallest-devices.ts';
import { llama70B } from '../architectures.ts';
import { card, h100, llamaCppPlan, several, vllmPlan } from '../devices.ts';

const memoryOf = (plan: Parameters<typeof placement>[0]) => planEvaluator().memory(plan);

describe('smallestDevices', () => {
  const seventy = memoryOf(llamaCppPlan({ model: { architecture: llama70B } }));

  it('finds the least memory, and of two such sets the one with fewer devices', () => {
    const found = smallestDevices(seventy, [card(80), card(24), card(48), card(4)]);
    expect(found.smallest).toMatchObject({ device: card(48), count: 1 });
    expect(found.sets.map(({ device, count }) => [device.memoryGigabytes, count])).toEqual([
      [48, 1],
      [24, 2],
      [80, 1],
    ]);
  });

  it('leaves out devices whose usable memory is not known, and has no answer when none holds the plan', () => {
    const printed = { kind: 'consumer', memoryGigabytes: 96, name: 'printed' } as const;
    expect(smallestDevices(seventy, [printed])).toEqual({ sets: [] });
  });

  it('takes the fewest that can share the model: four, where three would be enough by memory', () => {
    const plan = memoryOf(vllmPlan({ model: { architecture: llama70B }, contextTokens: 100_000 }));
    const placed = fewestDevices(plan, { ...h100, usableMebibytes: 66_000, memoryGigabytes: 66 });
    expect(placed?.devices).toHaveLength(4);
  });

  it('does not spread a plan over several Macs', () => {
    const mac = { kind: 'unified', memoryGigabytes: 32, usableMebibytes: 21_845 } as const;
    expect(fewestDevices(seventy, mac)).toBeUndefined();
    expect(placement(seventy.plan, several(3, mac)).verdict).toBe('fits');
  });
});
