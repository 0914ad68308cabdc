import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { placement } from '../../../../src/lib/memory/placement/placement.ts';
import { planEvaluator } from '../../../../src/lib/memory/placement/plan-memory.ts';
import { longestContext } from '../../../../src/lib/memory/search/longest-context.ts';
import { llama70B } from '../architectures.ts';
import { card, h100, llamaCppPlan, several, vllmPlan } from '../devices.ts';
import { arbitraryPlan } from './arbitrary-plan.ts';

const CELLS = { 'llama.cpp': 256, vllm: 16, transformers: 1 } as const;
const evaluator = planEvaluator();
const settings = { numRuns: 40 };
const LONGEST = 1_000_000;
/** The setting of vLLM 0.6, whose logs these figures are from. */
const AS_MEASURED = { earlierMemoryFraction: 0.9 };

describe('longestContext', () => {
  it('is within 2 % of the 31,232 tokens that vLLM had on an RTX 3090 with 20,000 tokens in a step', () => {
    const { most } = longestContext(vllmPlan({ microBatchTokens: 20_000 }), [card(24)], 131_072, AS_MEASURED);
    expect(Math.abs(most.likely / 31_232 - 1)).toBeLessThan(0.02);
  });

  it('is within 2 % of the 23,648 that it had with 29,000', () => {
    const { most } = longestContext(vllmPlan({ microBatchTokens: 29_000 }), [card(24)], 131_072, AS_MEASURED);
    expect(Math.abs(most.likely / 23_648 - 1)).toBeLessThan(0.02);
  });

  it('is the model’s own limit where memory is no limit, and says so', () => {
    const held = longestContext(llamaCppPlan(), [card(48)], 131_072);
    expect(held).toEqual({
      most: { low: 131_072, likely: 131_072, high: 131_072 },
      isKnown: true,
      isAll: true,
    });
  });

  it('is 0 where not even the weights fit, and on devices that cannot share the model', () => {
    const large = llamaCppPlan({ model: { architecture: llama70B } });
    expect(longestContext(large, [card(16)], LONGEST).most.high).toBe(0);
    expect(longestContext(vllmPlan(), several(3, h100), LONGEST).most.high).toBe(0);
  });

  it('says when it counts with printed memory alone', () => {
    const printed = { kind: 'unified', memoryGigabytes: 24 } as const;
    expect(longestContext(llamaCppPlan(), [printed], LONGEST).isKnown).toBe(false);
  });

  it('is longer on two cards than on one', () => {
    const on = (count: number): number =>
      longestContext(llamaCppPlan(), several(count, card(12)), LONGEST).most.likely;
    expect(on(2)).toBeGreaterThan(on(1) * 2);
  });

  property.prop([arbitraryPlan, fc.integer({ min: 2, max: 160 })], settings)(
    'really fits, and one cell more does not',
    (plan, gibibytes) => {
      const devices = [card(gibibytes)];
      const { most } = longestContext(plan, devices, LONGEST, { evaluator });
      const held = (contextTokens: number): string => placement({ ...plan, contextTokens }, devices).verdict;
      if (most.likely > 0) expect(held(most.likely)).toMatch(/^(fits|tight)$/);
      if (most.low > 0) expect(held(most.low)).toBe('fits');
      if (most.likely < LONGEST) {
        expect(held(most.likely + CELLS[plan.runtime])).toBe('does-not-fit');
      }
      expect(most.low).toBeLessThanOrEqual(most.likely);
      expect(most.likely).toBeLessThanOrEqual(most.high);
    },
  );
});
