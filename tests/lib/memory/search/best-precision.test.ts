import { describe, expect, it } from 'vitest';
import { placement } from '../../../../src/lib/memory/placement/placement.ts';
import { nominalBits, precisionsOf } from '../../../../src/lib/memory/plan/runtime-precisions.ts';
import { bestPrecision } from '../../../../src/lib/memory/search/best-precision.ts';
import { weightBytes } from '../../../../src/lib/memory/weights/weights.ts';
import { llama70B, llama8B } from '../architectures.ts';
import { card, llamaCppPlan } from '../devices.ts';

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
