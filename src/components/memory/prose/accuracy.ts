import { readFactFiles } from '../../../integrations/fact-files.ts';
import { EvidenceSchema, type Measurement, type Quantity } from '../../../lib/catalog/evidence.ts';
import { predictionFor } from '../../../lib/evidence/prediction.ts';
import { errorSummary, type ErrorSummary } from '../../../lib/evidence/summary.ts';
import { allModels } from './facts.ts';

const models = new Map(allModels.map((model) => [model.id, model]));
const files = readFactFiles('src/content/evidence', EvidenceSchema);

/**
 * Returns the library's error on one quantity over all published measurements at hand: what `npm run evidence` prints.
 * Throws when there is no measurement to compare with.
 */
export function accuracyOf(quantity: Quantity): ErrorSummary {
  return summaryOf(
    files.flatMap(({ measurements }) => measurements),
    quantity,
  );
}

/**
 * Returns the largest relative error on one quantity of one model in one file of src/content/evidence.
 * Throws when there is no such file, or nothing in it to compare with.
 */
export function worstErrorIn(file: string, quantity: Quantity, model: string): number {
  const measurements = files.find(({ id }) => id === file)?.measurements ?? [];
  return summaryOf(
    measurements.filter((measurement) => measurement.model === model),
    quantity,
  ).worst;
}

function summaryOf(measurements: readonly Measurement[], quantity: Quantity): ErrorSummary {
  const own = measurements.filter((measurement) => measurement.quantity === quantity);
  const errors = own.flatMap((measurement) => {
    const prediction = predictionFor(measurement, models.get(measurement.model));
    return prediction.kind === 'predicted' ? [{ id: measurement.id, error: prediction.error }] : [];
  });
  if (errors.length === 0) {
    throw new Error(`No measurement of “${quantity}” in src/content/evidence can be compared.`);
  }
  return errorSummary(quantity, errors, own.length - errors.length);
}
