import { describe, expect, it } from 'vitest';
import { largestModel } from '../../../../src/lib/memory/search/largest-model.ts';
import { deepSeekR1, gemma27B, gptOss20B, llama70B, llama8B } from '../architectures.ts';
import { card, llamaCppPlan } from '../devices.ts';

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
