import { trainingDesign, type TrainingDesign } from '../memory/training/training-design.ts';
import type { TrainingMethod } from '../memory/training/training-plan.ts';
import type { EvidenceCase } from './report.ts';

/** How far the library is from one published training peak. */
export interface TrainingError {
  readonly design: TrainingDesign;
  /** Absent where the source does not say what was trained. */
  readonly method?: TrainingMethod;
  /** The absolute relative error: 0.01 is one per cent. */
  readonly error: number;
}

/**
 * Returns the errors on the published training peaks that can be compared, for dense models and all other designs.
 *
 * @example a LoRA run of Llama 3.1 8B that took 1 % more than predicted gives { design: 'dense', method: 'lora', error:
 * 0.0099 }.
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
