import type { Evidence, Measurement, Quantity } from '../catalog/measurements/evidence.ts';
import type { Model } from '../catalog/models/model.ts';
import type { Source } from '../catalog/source.ts';
import { unitBytes } from './measured-unit.ts';
import { measuredPlan } from './measured-plan.ts';
import { predictionFor, type Prediction } from './prediction.ts';
import { SHORTCUTS, shortcutError } from './shortcuts.ts';
import { errorSummary, quantile, type ErrorSummary } from './summary.ts';

/** One measurement with the library's answer and those of the rules of thumb. */
export interface EvidenceCase {
  readonly measurement: Measurement;
  readonly source: Source;
  readonly model: Model | undefined;
  readonly prediction: Prediction;
  /** Relative errors of the rules of thumb that apply to it, by their id. */
  readonly shortcutErrors: Readonly<Record<string, number>>;
}

/** How far a rule of thumb is from the same measurements. Errors are absolute and relative: 0.01 is one per cent. */
export interface ShortcutSummary {
  readonly id: string;
  readonly name: string;
  /** Number of measurements, 1 or more. */
  readonly compared: number;
  readonly median: number;
  readonly worst: number;
}

/**
 * Returns every measurement of the files with the library's answer. Rules of thumb are computed only where the library
 * itself can be compared, so that both are judged on the same cases.
 *
 * @example a log that prints 1,024 MiB for the cache of Llama 3.1 8B at 8,192 tokens gives one case with the error 0.
 */
export function evidenceCases(
  files: readonly Evidence[],
  models: ReadonlyMap<string, Model>,
): readonly EvidenceCase[] {
  return files.flatMap(({ source, measurements }) =>
    measurements.map((measurement) => {
      const model = models.get(measurement.model);
      const prediction = predictionFor(measurement, model);
      const shortcutErrors =
        prediction.kind === 'predicted' && model ? errorsOfShortcuts(measurement, model) : {};
      return { measurement, source, model, prediction, shortcutErrors };
    }),
  );
}

function errorsOfShortcuts(measurement: Measurement, model: Model): Record<string, number> {
  const plan = measuredPlan(measurement, model);
  const bytes = unitBytes(measurement.unit);
  // Rules of thumb are about a whole model, not about one device's share.
  if (typeof plan === 'string' || bytes === undefined || measurement.settings?.perDevice) return {};
  const errors: Record<string, number> = {};
  for (const shortcut of SHORTCUTS) {
    const error = shortcutError(shortcut, measurement, measurement.value * bytes, plan, model);
    if (error !== undefined) errors[shortcut.id] = error;
  }
  return errors;
}

/**
 * Returns the quantities that the cases measure, each once, in the order of the files.
 *
 * @example two cases of `kv-cache` and one of `weights` give these two.
 */
export function quantitiesOf(cases: readonly EvidenceCase[]): readonly Quantity[] {
  return [...new Set(cases.map(({ measurement }) => measurement.quantity))];
}

/**
 * Returns a summary of the library's errors on one quantity. `compared` is 0 when no case of it can be compared.
 *
 * @example errors of −2 %, 1 % and 3 % on `weights` give the median 0.02 and the worst 0.03.
 */
export function quantitySummary(cases: readonly EvidenceCase[], quantity: Quantity): ErrorSummary {
  const own = cases.filter(({ measurement }) => measurement.quantity === quantity);
  const errors = own.flatMap(({ measurement, prediction }) =>
    prediction.kind === 'predicted' ? [{ id: measurement.id, error: prediction.error }] : [],
  );
  return errorSummary(quantity, errors, own.length - errors.length);
}

/**
 * Returns how far each rule of thumb is from the cases of one quantity; rules that do not apply to it are omitted.
 *
 * @example for the cache of Llama 3.1 8B “a key and a value for every head” has the median 3: four times as much.
 */
export function shortcutSummaries(
  cases: readonly EvidenceCase[],
  quantity: Quantity,
): readonly ShortcutSummary[] {
  const own = cases.filter(({ measurement }) => measurement.quantity === quantity);
  return SHORTCUTS.flatMap(({ id, name, quantities }) => {
    const sizes = own.flatMap(({ shortcutErrors }) => {
      const error = shortcutErrors[id];
      return error === undefined ? [] : [Math.abs(error)];
    });
    if (!quantities.includes(quantity) || sizes.length === 0) return [];
    return [{ id, name, compared: sizes.length, median: quantile(sizes, 0.5), worst: Math.max(...sizes) }];
  });
}
