import { readFactFiles } from '../src/integrations/fact-files.ts';
import { EvidenceSchema, type Measurement } from '../src/lib/catalog/evidence.ts';
import { ModelSchema } from '../src/lib/catalog/model.ts';
import { predictionFor } from '../src/lib/evidence/prediction.ts';
import { errorSummary } from '../src/lib/evidence/summary.ts';

/**
 * Prints how far the library is from the published measurements: a line for
 * each quantity, then (with --all) each measurement, then what could not be
 * compared and why.
 */
const models = new Map(readFactFiles('src/content/models', ModelSchema).map((model) => [model.id, model]));
const measurements: Measurement[] = readFactFiles('src/content/evidence', EvidenceSchema).flatMap(
  (file) => file.measurements,
);
const rows = measurements.map((measurement) => ({
  measurement,
  prediction: predictionFor(measurement, models.get(measurement.model)),
}));
const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

const summaries = [...new Set(measurements.map(({ quantity }) => quantity))].map((quantity) => {
  const own = rows.filter(({ measurement }) => measurement.quantity === quantity);
  const errors = own.flatMap(({ measurement, prediction }) =>
    prediction.kind === 'predicted' ? [{ id: measurement.id, error: prediction.error }] : [],
  );
  return errorSummary(quantity, errors, own.length - errors.length);
});
console.table(
  summaries.map((summary) => ({
    quantity: summary.quantity,
    compared: summary.compared,
    'not compared': summary.notCompared,
    'median error': percent(summary.median),
    'nine in ten within': percent(summary.ninetieth),
    'worst error': percent(summary.worst),
    'worst case': summary.worstId,
  })),
);

if (process.argv.includes('--all')) {
  for (const { measurement, prediction } of rows) {
    const subject = `${measurement.id} ${measurement.model} ${measurement.precision ?? ''} ${measurement.quantity}`;
    console.log(
      prediction.kind === 'predicted'
        ? `${subject}: measured ${String(measurement.value)} ${measurement.unit}, ` +
            `predicted ${prediction.value.toFixed(2)}, error ${percent(prediction.error)}`
        : `${subject}: not compared: ${prediction.reason}`,
    );
  }
}
