import { readFactFiles } from '../../../integrations/fact-files.ts';
import { EvidenceSchema, type Quantity } from '../../../lib/catalog/evidence.ts';
import { predictionFor } from '../../../lib/evidence/prediction.ts';
import { errorSummary, type ErrorSummary } from '../../../lib/evidence/summary.ts';
import { allModels } from './facts.ts';

const models = new Map(allModels.map((model) => [model.id, model]));
const measurements = readFactFiles('src/content/evidence', EvidenceSchema).flatMap(
  (file) => file.measurements,
);

/**
 * Returns the library's error on one quantity over all published measurements at hand: what `npm run evidence` prints.
 * Throws when there is no measurement to compare with.
 */
export function accuracyOf(quantity: Quantity): ErrorSummary {
  const own = measurements.filter((measurement) => measurement.quantity === quantity);
  const errors = own.flatMap((measurement) => {
    const prediction = predictionFor(measurement, models.get(measurement.model));
    return prediction.kind === 'predicted' ? [{ id: measurement.id, error: prediction.error }] : [];
  });
  if (errors.length === 0)
    throw new Error(`No measurement of “${quantity}” in src/content/evidence can be compared.`);
  return errorSummary(quantity, errors, own.length - errors.length);
}
