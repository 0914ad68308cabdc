import { quantile } from '../../lib/evidence/summary.ts';
import { TRAINING_METHODS, type TrainingMethod } from '../../lib/memory/training/training-plan.ts';
import { cases, errorText } from '../evidence/cases.ts';

/** How far the library is from the measured peaks of one way of training. */
export interface TrainingAccuracy {
  readonly name: string;
  readonly compared: number;
  /** The middle of the absolute errors, as text: “1.07 %”. */
  readonly median: string;
}

const NAMES: Readonly<Record<TrainingMethod, string>> = {
  full: 'full fine-tuning',
  lora: 'LoRA',
  qlora: 'QLoRA',
};

/** Returns the median error on published training peaks by way of training; read at build. */
export function trainingAccuracy(): readonly TrainingAccuracy[] {
  return TRAINING_METHODS.map((method) => {
    const errors = cases.flatMap(({ measurement, prediction }) =>
      measurement.quantity === 'training-peak' &&
      measurement.settings?.method === method &&
      prediction.kind === 'predicted'
        ? [Math.abs(prediction.error)]
        : [],
    );
    return { name: NAMES[method], compared: errors.length, median: errorText(quantile(errors, 0.5)) };
  });
}
