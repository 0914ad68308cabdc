import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { placement } from '../../../../src/lib/memory/placement/placement.ts';
import { planEvaluator } from '../../../../src/lib/memory/placement/plan-memory.ts';
import { mostUsers } from '../../../../src/lib/memory/search/most-users.ts';
import { card, h100, vllmPlan } from '../devices.ts';
import { arbitraryPlan } from './arbitrary-plan.ts';

const evaluator = planEvaluator();
const settings = { numRuns: 40 };

describe('mostUsers', () => {
  it('is 62 with 8192 tokens of a 16-bit cache each for an 8B in FP8 on an H100', () => {
    // 0.92 × 79.22 GiB − 8.45 of weights − 1.26 of sampling − 1.07 for vLLM = 62.1 GiB, of 1 GiB each.
    const { most } = mostUsers(vllmPlan({ precision: 'FP8' }), [h100], 1000);
    expect(most.likely).toBe(62);
  });

  property.prop([arbitraryPlan, fc.integer({ min: 2, max: 160 })], settings)(
    'really fit, and one more does not',
    (plan, gibibytes) => {
      const devices = [card(gibibytes)];
      const { most } = mostUsers(plan, devices, 500, { evaluator });
      const held = (sequences: number): string => placement({ ...plan, sequences }, devices).verdict;
      if (most.likely > 0) expect(held(most.likely)).toMatch(/^(fits|tight)$/);
      if (most.likely < 500) expect(held(most.likely + 1)).toBe('does-not-fit');
    },
  );
});
