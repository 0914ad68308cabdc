import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { inferenceMemory } from '../../../../src/lib/memory/inference/inference-memory.ts';
import type { InferencePlan } from '../../../../src/lib/memory/plan/inference-plan.ts';
import { layerPlacement } from '../../../../src/lib/memory/placement/layer-placement.ts';
import { llamaCppBuffers } from '../../../../src/lib/memory/compute/llama-cpp/buffers.ts';
import { deviceBudget } from '../../../../src/lib/memory/placement/device-memory.ts';
import { kvCacheBytes } from '../../../../src/lib/memory/cache/kv-cache.ts';
import { placement, placementOf } from '../../../../src/lib/memory/placement/placement.ts';
import type { Placement } from '../../../../src/lib/memory/placement/placement-verdict.ts';
import { planEvaluator } from '../../../../src/lib/memory/placement/plan-memory.ts';
import { precisionsOf } from '../../../../src/lib/memory/plan/runtime-precisions.ts';
import { RUNTIMES } from '../../../../src/lib/memory/model/runtime.ts';
import { weightBytes } from '../../../../src/lib/memory/weights/weights.ts';
import { examples, llama70B } from '../architectures.ts';
import { card, llamaCppPlan, qwen235B, several } from '../devices.ts';

const plans: fc.Arbitrary<InferencePlan> = fc
  .record({
    model: fc.constantFrom(...Object.values(examples), qwen235B).map((architecture) => ({ architecture })),
    runtime: fc.constantFrom(...RUNTIMES),
    contextTokens: fc.integer({ min: 1, max: 100_000 }),
    sequences: fc.integer({ min: 1, max: 8 }),
  })
  .chain((plan) =>
    fc.constantFrom(...precisionsOf(plan.runtime)).map((precision): InferencePlan => ({
      ...plan,
      precision,
      keyPrecision: 'f16',
      valuePrecision: 'f16',
    })),
  );

const evaluator = planEvaluator();
const settings = { numRuns: 40 };
const ORDER: readonly Placement['verdict'][] = ['does-not-fit', 'offloads', 'tight', 'fits'];

describe('placement, whatever the plan', () => {
  property.prop([plans], settings)('is the plan’s whole memory on one device', (plan) => {
    if (plan.runtime === 'vllm') return;
    const [share] = placementOf(evaluator.memory(plan), [card(24)]).devices;
    const { total } = inferenceMemory(plan);
    for (const end of ['low', 'likely', 'high'] as const) {
      expect((share?.total[end] ?? 0) / total[end]).toBeCloseTo(1, 9);
    }
  });

  property.prop(
    [plans, fc.integer({ min: 1, max: 4 }), fc.double({ min: 2, max: 200, noNaN: true })],
    settings,
  )('adds up to all weights and all cache, and what several devices hold twice', (plan, count, gibibytes) => {
    const memory = evaluator.memory(plan);
    const { devices, split, system } = placementOf(memory, several(count, card(gibibytes)));
    const weights = devices.reduce((sum, share) => sum + share.weights, system.weights);
    const cache = devices.reduce((sum, share) => sum + share.cache, system.cache);
    const [allWeights, allCache] = [weightBytes(plan.model, plan.precision), kvCacheBytes(plan.model, plan)];
    if (split === 'tensors') {
      expect(weights).toBeGreaterThanOrEqual(allWeights * (1 - 1e-9));
      expect(cache).toBeGreaterThanOrEqual(allCache * (1 - 1e-9));
      expect(cache).toBeLessThanOrEqual(allCache * count * (1 + 1e-9));
      const whole = memory.weights.layers.reduce((sum, layer) => sum + layer.whole + layer.keysAndValues, 0);
      expect(weights).toBeLessThanOrEqual(allWeights + (count - 1) * (whole + memory.weights.rest) + 1);
    } else {
      const isTwice = count > 1 && plan.runtime !== 'llama.cpp' && plan.model.architecture.tiedEmbeddings;
      expect(weights / (allWeights + (isTwice ? memory.weights.embedding : 0))).toBeCloseTo(1, 9);
      expect(cache / allCache).toBeCloseTo(1, 9);
    }
  });

  property.prop(
    [
      plans,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 2, max: 200 }),
      fc.integer({ min: 0, max: 100 }),
      fc.boolean(),
    ],
    settings,
  )('never fits a larger device less well', (plan, count, gibibytes, more, canOffload) => {
    const memory = evaluator.memory(plan);
    const options = canOffload ? { systemMemoryBytes: 64e9 } : {};
    const rank = (size: number): number =>
      ORDER.indexOf(placementOf(memory, several(count, card(size)), options).verdict);
    expect(rank(gibibytes + more)).toBeGreaterThanOrEqual(rank(gibibytes));
  });

  property.prop([plans, fc.integer({ min: 2, max: 48 })], settings)(
    'offloads no more than it must: one step less is not held',
    (plan, gibibytes) => {
      if (plan.runtime !== 'llama.cpp') return;
      const memory = evaluator.memory(plan);
      const placed = placementOf(memory, [card(gibibytes)], { systemMemoryBytes: 4e12 });
      const { offload, heldAt } = placed;
      if (!offload || heldAt === undefined) return;
      const budget = deviceBudget(card(gibibytes), plan.runtime, 0);
      const before =
        offload.wholeLayers > 0
          ? { ...offload, wholeLayers: offload.wholeLayers - 1 }
          : { ...offload, expertLayers: offload.expertLayers - 1 };
      const one = layerPlacement(memory, [budget], 'likely', before);
      const isNothing = before.wholeLayers === 0 && before.expertLayers === 0;
      if (!isNothing) expect(one.devices[0]?.total[heldAt]).toBeGreaterThan(budget.offered);
    },
  );
});

describe('working memory of a split', () => {
  it.each([2, 5, 8])(
    'is that of the whole model’s graph on %i devices, though fewer layers stand for it',
    (count) => {
      const plan = llamaCppPlan({ model: { architecture: llama70B } });
      const exact = llamaCppBuffers({ ...plan, placement: { accelerators: count, pipelineCopies: 4 } });
      placement(plan, several(count, card(48))).devices.forEach(({ compute }, place) => {
        expect(compute.likely / (exact[place] ?? 0)).toBeCloseTo(1, 1);
      });
    },
  );
});
