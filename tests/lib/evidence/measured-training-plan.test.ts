import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../../src/integrations/fact-files.ts';
import { EvidenceSchema } from '../../../src/lib/catalog/measurements/evidence.ts';
import { ModelSchema } from '../../../src/lib/catalog/models/model.ts';
import { measuredTrainingPlan } from '../../../src/lib/evidence/measured-training-plan.ts';

const models = readFactFiles('src/content/models', ModelSchema);
const measurements = readFactFiles('src/content/evidence', EvidenceSchema).flatMap(
  (file) => file.measurements,
);

describe('measuredTrainingPlan', () => {
  const measurement = measurements.find(({ id }) => id === 'v325');
  const model = models.find(({ id }) => id === measurement?.model);
  if (!measurement || !model) throw new Error('row v325 or its model is missing');

  it('reads method, trainer and settings of a row', () => {
    expect(measuredTrainingPlan(measurement, model)).toMatchObject({
      method: 'qlora',
      trainer: 'litgpt',
      optimizer: 'paged-adamw',
      adapters: { rank: 32, targets: ['query', 'value'], dropout: 0.05 },
      keptProductInputs: 'two-steps',
      doubleQuantization: false,
    });
  });

  it('says in words what a row does not tell', () => {
    expect(measuredTrainingPlan({ ...measurement, settings: {} }, model)).toMatch(/what was trained/);
    expect(measuredTrainingPlan({ ...measurement, settings: { method: 'full' } }, model)).toMatch(
      /batch size/,
    );
    expect(measuredTrainingPlan({ ...measurement, runtime: 'vllm' }, model)).toMatch(
      /No training code of vllm/,
    );
  });
});
