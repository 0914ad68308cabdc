import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../../../src/integrations/fact-files.ts';
import { EvidenceSchema } from '../../../../src/lib/catalog/measurements/evidence.ts';
import { ModelSchema } from '../../../../src/lib/catalog/models/model.ts';
import { TRAINING_MEDIAN_LIMITS } from '../../../../src/lib/evidence/limits.ts';
import { unitBytes } from '../../../../src/lib/evidence/measured-unit.ts';
import { quantile } from '../../../../src/lib/evidence/summary.ts';
import { measuredTrainingPlan } from '../../../../src/lib/evidence/measured-training-plan.ts';
import { trainingMemory } from '../../../../src/lib/memory/training/training-memory.ts';
import { TRAINING_METHODS } from '../../../../src/lib/memory/training/training-plan.ts';

const models = new Map(readFactFiles('src/content/models', ModelSchema).map((model) => [model.id, model]));
const runs = readFactFiles('src/content/evidence', EvidenceSchema)
  .flatMap(({ measurements }) => measurements)
  .flatMap((measurement) => {
    const model = models.get(measurement.model);
    if (measurement.quantity !== 'training-peak' || measurement.excluded || !model) return [];
    const plan = measuredTrainingPlan(measurement, model);
    if (typeof plan === 'string') throw new Error(`${measurement.id}: ${plan}`);
    const measured = measurement.value * (unitBytes(measurement.unit) ?? 0);
    return [{ measurement, plan, measured, memory: trainingMemory(plan) }];
  });

describe.each(TRAINING_METHODS)('measured peaks of %s', (method) => {
  it.each([
    { rows: 'collected first', heldOut: false },
    { rows: 'held out', heldOut: true },
  ])('are met within the limit in the median by the rows $rows', ({ heldOut }) => {
    const errors = runs
      .filter(({ plan, measurement }) => plan.method === method && (measurement.heldOut ?? false) === heldOut)
      .map(({ memory, measured }) => Math.abs(memory.allocated.likely / measured - 1));
    expect(errors.length).toBeGreaterThanOrEqual(3);
    expect(quantile(errors, 0.5)).toBeLessThanOrEqual(TRAINING_MEDIAN_LIMITS[method]);
  });
});

describe('the range of a training run', () => {
  it('holds nine in ten measured peaks', () => {
    const held = runs.filter(
      ({ memory, measured }) => memory.allocated.low <= measured && measured <= memory.total.high,
    );
    expect(held.length / runs.length).toBeGreaterThanOrEqual(0.9);
  });
});
