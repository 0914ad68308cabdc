import { test as property, fc } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { OPTIMIZERS } from '../../../../src/lib/memory/training/optimizer-state.ts';
import { trainingMemory } from '../../../../src/lib/memory/training/training-memory.ts';
import {
  ADAPTER_TARGETS,
  TRAINING_METHODS,
  type TrainingPlan,
} from '../../../../src/lib/memory/training/training-plan.ts';
import { TRAINER_NAMES } from '../../../../src/lib/memory/training/trainer.ts';
import { gemma27B, llama70B, llama8B } from '../architectures.ts';
import { llama2, llama3B } from './training-plans.ts';

const architectures = [llama2, llama3B, llama8B, llama70B, gemma27B];

/** Dense models have no matrices of the other two kinds. */
const DENSE_TARGETS = ADAPTER_TARGETS.filter((target) => target !== 'experts' && target !== 'recurrent');

type AnyPlan = TrainingPlan & { readonly adapters: NonNullable<TrainingPlan['adapters']> };

const plans: fc.Arbitrary<AnyPlan> = fc
  .record({
    model: fc.constantFrom(...architectures).map((architecture) => ({ architecture })),
    method: fc.constantFrom(...TRAINING_METHODS),
    trainer: fc.constantFrom(...TRAINER_NAMES),
    optimizer: fc.constantFrom(...OPTIMIZERS),
    batchSequences: fc.integer({ min: 1, max: 32 }),
    sequenceTokens: fc.integer({ min: 1, max: 32_768 }),
    adapters: fc.record({
      rank: fc.integer({ min: 1, max: 256 }),
      targets: fc.subarray(DENSE_TARGETS, { minLength: 1 }),
      dropout: fc.constantFrom(0, 0.05),
    }),
    checkpointing: fc.boolean(),
    offloadActivations: fc.boolean(),
    accumulationSteps: fc.constantFrom(1, 8),
    attentionScores: fc.constantFrom('flash', 'kept', 'capped'),
    chunkedLoss: fc.boolean(),
    compiled: fc.boolean(),
    packed: fc.boolean(),
    doubleQuantization: fc.boolean(),
    devices: fc.constantFrom(1, 2, 8),
  })
  // litgpt trains beside 4-bit weights on one device alone.
  .map((plan) => (plan.trainer === 'litgpt' ? { ...plan, devices: 1 } : plan));

const likely = (plan: TrainingPlan): number => trainingMemory(plan).total.likely;

/** At most, but for the rounding of sums of large numbers. */
const atMost = (value: number): number => value * (1 + 1e-9);

describe('trainingMemory, whatever the plan', () => {
  property.prop([plans])('adds its parts up to the total, with low ≤ likely ≤ high', (plan) => {
    const { total, allocated, reserved, moment, trainedParameters, ...parts } = trainingMemory(plan);
    for (const end of ['low', 'likely', 'high'] as const) {
      const sum = Object.values(parts).reduce((bytes, part) => bytes + part[end], 0);
      expect(sum).toBeCloseTo(total[end], -3);
      expect(allocated[end] + parts.overhead[end]).toBeCloseTo(total[end], -3);
    }
    for (const part of [...Object.values(parts), total]) {
      expect(part.low).toBeGreaterThanOrEqual(0);
      expect(part.likely).toBeGreaterThanOrEqual(part.low);
      expect(part.high).toBeGreaterThanOrEqual(part.likely);
    }
    expect(reserved.likely).toBeGreaterThanOrEqual(allocated.likely);
    expect(trainedParameters).toBeGreaterThan(0);
    expect(moment).toMatch(/^(head|loss|last-layer|step)$/);
  });

  property.prop([plans, fc.integer({ min: 1, max: 4096 })])(
    'never needs less for longer sequences',
    (plan, more) => {
      expect(likely(plan)).toBeLessThanOrEqual(
        atMost(likely({ ...plan, sequenceTokens: plan.sequenceTokens + more })),
      );
    },
  );

  property.prop([plans, fc.integer({ min: 1, max: 16 })])(
    'never needs less for a bigger batch',
    (plan, more) => {
      expect(likely(plan)).toBeLessThanOrEqual(
        atMost(likely({ ...plan, batchSequences: plan.batchSequences + more })),
      );
    },
  );

  property.prop([plans, fc.integer({ min: 1, max: 64 })])(
    'never needs less for a higher rank',
    (plan, more) => {
      const higher = { ...plan.adapters, rank: plan.adapters.rank + more };
      expect(likely(plan)).toBeLessThanOrEqual(atMost(likely({ ...plan, adapters: higher })));
    },
  );

  property.prop([plans])('never needs more with checkpointing', (plan) => {
    expect(likely({ ...plan, checkpointing: true })).toBeLessThanOrEqual(
      atMost(likely({ ...plan, checkpointing: false })),
    );
  });

  property.prop([plans])('never needs more when activations are moved to system memory', (plan) => {
    expect(likely({ ...plan, offloadActivations: true })).toBeLessThanOrEqual(
      atMost(likely({ ...plan, offloadActivations: false })),
    );
  });

  property.prop([plans])('never needs more for QLoRA than for LoRA with the same settings', (plan) => {
    expect(likely({ ...plan, method: 'qlora' })).toBeLessThanOrEqual(
      atMost(likely({ ...plan, method: 'lora' })),
    );
  });

  property.prop([plans])(
    'never needs more for LoRA than for full fine-tuning with AdamW, without dropout',
    (plan) => {
      const same = {
        ...plan,
        optimizer: 'adamw',
        adapters: { rank: 8, targets: ['query', 'value'] },
      } as const;
      expect(likely({ ...same, method: 'lora' })).toBeLessThanOrEqual(
        atMost(likely({ ...same, method: 'full' })),
      );
    },
  );

  property.prop([plans])('never needs more for double quantization', (plan) => {
    const qlora = { ...plan, method: 'qlora' } as const;
    expect(likely({ ...qlora, doubleQuantization: true })).toBeLessThanOrEqual(
      atMost(likely({ ...qlora, doubleQuantization: false })),
    );
  });
});
