import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../../../src/integrations/fact-files.ts';
import { EvidenceSchema } from '../../../../src/lib/catalog/measurements/evidence.ts';
import { ModelSchema } from '../../../../src/lib/catalog/models/model.ts';
import { unitBytes } from '../../../../src/lib/evidence/measured-unit.ts';
import { measuredTrainingPlan } from '../../../../src/lib/evidence/measured-training-plan.ts';
import { trainingMemory } from '../../../../src/lib/memory/training/training-memory.ts';
import type { TrainingPlan } from '../../../../src/lib/memory/training/training-plan.ts';

const models = new Map(readFactFiles('src/content/models', ModelSchema).map((model) => [model.id, model]));

function modelOf(id: string): NonNullable<ReturnType<typeof models.get>> {
  const model = models.get(id);
  if (!model) throw new Error(`model ${id} is missing`);
  return model;
}

/** Adapters beside attention in Axolotl, two sequences of 2048 tokens, with the settings given. */
function run(id: string, more: Partial<TrainingPlan> = {}): TrainingPlan {
  return {
    model: modelOf(id),
    method: 'qlora',
    trainer: 'axolotl',
    optimizer: 'adamw-8bit',
    batchSequences: 2,
    sequenceTokens: 2048,
    checkpointing: true,
    adapters: { rank: 8, targets: ['query', 'key', 'value', 'output'] },
    ...more,
  };
}

describe('a mixture of experts', () => {
  it('has as many adapter weights beside attention as Unsloth prints for gpt-oss', () => {
    expect(trainingMemory(run('gpt-oss-20b')).trainedParameters).toBe(3_981_312);
    const adapters = { rank: 16, targets: ['query', 'key', 'value', 'output'] } as const;
    expect(trainingMemory(run('gpt-oss-120b', { adapters })).trainedParameters).toBe(11_943_936);
  });

  it('has adapters of its own for each expert where they are asked for', () => {
    const adapters = { rank: 8, targets: ['experts'] } as const;
    // 24 layers × 32 experts × 8 × (input 2880 + gate and up 5760 + inner 2880 + output 2880)
    expect(trainingMemory(run('gpt-oss-20b', { adapters })).trainedParameters).toBe(24 * 32 * 8 * 14_400);
  });

  it('stays at 16 bits but for attention where bitsandbytes alone quantizes', () => {
    const weights = (trainer: TrainingPlan['trainer']): number =>
      trainingMemory(run('qwen3-30b-a3b', { trainer })).weights.likely;
    const experts = 48 * 128 * 3 * 2048 * 768;
    expect(weights('transformers') - weights('axolotl')).toBeCloseTo(experts * (2 - 4.126_95 / 8), -6);
  });

  it('turns the experts of one layer back together, those of all layers without checkpointing', () => {
    const copies = (checkpointing: boolean): number =>
      trainingMemory(run('qwen3-30b-a3b', { checkpointing })).copies.likely;
    const layer = 128 * 3 * 2048 * 768 * 2;
    expect(copies(true)).toBe(layer);
    expect(copies(false)).toBe(48 * layer);
    const single = trainingMemory(run('qwen3-30b-a3b', { heldExperts: '4-bit-matrices' })).copies.likely;
    expect(single).toBeLessThan(layer / 10);
  });

  it('keeps inner values of the chosen experts alone, frozen', () => {
    const lora = run('qwen3-30b-a3b', { method: 'lora', trainer: 'transformers', checkpointing: false });
    const kept = (perToken: number): number => {
      const { architecture } = modelOf('qwen3-30b-a3b');
      const experts = architecture.experts && { ...architecture.experts, perToken };
      return trainingMemory({
        ...lora,
        model: { architecture: { ...architecture, ...(experts && { experts }) } },
      }).activations.likely;
    };
    expect(kept(8) - kept(4)).toBeGreaterThanOrEqual(48 * 4096 * 4 * 2 * (3 * 768 + 2048));
  });
});

const ids = [
  'gpt-oss-20b',
  'qwen3-30b-a3b',
  'deepseek-v3',
  'qwen3-5-27b',
  'qwen3-next-80b-a3b-instruct',
  'nvidia-nemotron-3-nano-30b-a3b-bf16',
  'llama-4-scout-17b-16e-instruct',
];
const plans = fc.record({
  model: fc.constantFrom(...ids).map(modelOf),
  method: fc.constantFrom('full' as const, 'lora' as const, 'qlora' as const),
  trainer: fc.constantFrom('transformers' as const, 'axolotl' as const),
  checkpointing: fc.boolean(),
  devices: fc.constantFrom(1, 2, 8),
  batchSequences: fc.integer({ min: 1, max: 16 }),
  sequenceTokens: fc.integer({ min: 1, max: 32_768 }),
  adapters: fc.record({
    rank: fc.integer({ min: 1, max: 128 }),
    targets: fc.subarray(['query', 'value', 'mlp', 'experts', 'recurrent', 'head'] as const, {
      minLength: 1,
    }),
  }),
});

describe('whatever the design', () => {
  property.prop([plans, fc.integer({ min: 1, max: 4096 })])(
    'low ≤ likely ≤ high, and longer sequences or a higher rank never need less',
    (chosen, more) => {
      const plan: TrainingPlan = { optimizer: 'adamw', ...chosen };
      const { total, reserved, allocated } = trainingMemory(plan);
      expect(total.low).toBeLessThanOrEqual(total.likely);
      expect(total.likely).toBeLessThanOrEqual(total.high);
      expect(allocated.likely).toBeLessThan(reserved.likely);
      expect(reserved.likely).toBeLessThan(total.likely);
      const atLeast = total.likely * (1 - 1e-9);
      const longer = { ...plan, sequenceTokens: plan.sequenceTokens + more };
      expect(trainingMemory(longer).total.likely).toBeGreaterThanOrEqual(atLeast);
      const higher = { ...chosen.adapters, rank: chosen.adapters.rank + 1 };
      expect(trainingMemory({ ...plan, adapters: higher }).total.likely).toBeGreaterThanOrEqual(atLeast);
    },
  );
});

describe('the range', () => {
  it('holds every published peak but one that no part explains, and one printed below the weights alone', () => {
    const outside = readFactFiles('src/content/evidence', EvidenceSchema)
      .flatMap(({ measurements }) => measurements)
      .flatMap((measurement) => {
        const model = models.get(measurement.model);
        if (measurement.quantity !== 'training-peak-other-designs' || !model) return [];
        const plan = measuredTrainingPlan(measurement, model);
        if (typeof plan === 'string') return [];
        const { allocated, total } = trainingMemory(plan);
        const measured = measurement.value * (unitBytes(measurement.unit) ?? 0);
        return allocated.low <= measured && measured <= total.high ? [] : [measurement.id];
      });
    expect(outside).toEqual(['t011', 't018']);
  });
});
