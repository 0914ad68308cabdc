import { describe, expect, it } from 'vitest';
import { placement } from '../../../../src/lib/memory/placement/placement.ts';
import { planEvaluator } from '../../../../src/lib/memory/placement/plan-memory.ts';
import { fewestDevices, smallestDevices } from '../../../../src/lib/memory/search/smallest-devices.ts';
import { llama70B } from '../architectures.ts';
import { card, h100, llamaCppPlan, several, vllmPlan } from '../devices.ts';

const memoryOf = (plan: Parameters<typeof placement>[0]) => planEvaluator().memory(plan);

describe('smallestDevices', () => {
  const seventy = memoryOf(llamaCppPlan({ model: { architecture: llama70B } }));
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
