import { trainingDesign, type TrainingDesign } from '../memory/training/training-design.ts';
import type { TrainingMethod } from '../memory/training/training-plan.ts';
import type { EvidenceCase } from './report.ts';

/** How far the library is from one published peak of training. */
export interface TrainingError {
  readonly design: TrainingDesign;
  /** Absent where the source does not say what was trained. */
  readonly method?: TrainingMethod;
  /** The absolute relative error: 0.01 is one per cent. */
  readonly error: number;
}

/**
 * Returns the errors on the published peaks of training that can be compared, of dense models and of all others.
 *
 * @example a LoRA run of Llama 3.1 8B that took 1 % more than predicted gives dense, lora, 0.0099.
 */
export function trainingErrors(cases: readonly EvidenceCase[]): readonly TrainingError[] {
  return cases.flatMap(({ measurement, model, prediction }) => {
    if (!measurement.quantity.startsWith('training-peak') || !model || prediction.kind !== 'predicted') {
      return [];
    }
    const method = measurement.settings?.method;
    return [
      {
        design: trainingDesign(model.architecture),
        ...(method === undefined ? {} : { method }),
        error: Math.abs(prediction.error),
      },
    ];
  });
}
