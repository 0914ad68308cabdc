import { readFactFiles } from '../../integrations/fact-files.ts';
import { EvidenceSchema, type Quantity } from '../../lib/catalog/evidence.ts';
import { ModelSchema } from '../../lib/catalog/model.ts';
import { predictionFor } from '../../lib/evidence/prediction.ts';
import { quantile } from '../../lib/evidence/summary.ts';

/** How many published measurements the library is compared with, and how far off it is in the middle case. */
export interface MeasuredError {
  readonly compared: number;
  /** The middle error of a quantity as text: “0.03 %”. */
  readonly middle: (quantity: Quantity) => string;
}

/** The library's errors against every measurement of the guide, for the sentence on the front page. */
export function measuredError(): MeasuredError {
  const models = new Map(readFactFiles('src/content/models', ModelSchema).map((model) => [model.id, model]));
  const errors = readFactFiles('src/content/evidence', EvidenceSchema)
    .flatMap(({ measurements }) => measurements)
    .flatMap((measurement) => {
      const prediction = predictionFor(measurement, models.get(measurement.model));
      return prediction.kind === 'predicted'
        ? [{ quantity: measurement.quantity, size: Math.abs(prediction.error) }]
        : [];
    });
  return {
    compared: errors.length,
    middle: (quantity) => {
      const sizes = errors.filter((error) => error.quantity === quantity).map(({ size }) => size);
      return `${(quantile(sizes, 0.5) * 100).toFixed(2)}\u00a0%`;
    },
  };
}
