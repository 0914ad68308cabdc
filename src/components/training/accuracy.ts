import { quantile } from '../../lib/evidence/summary.ts';
import { trainingErrors } from '../../lib/evidence/training-errors.ts';
import type { TrainingDesign } from '../../lib/memory/training/training-design.ts';
import { TRAINING_METHODS, type TrainingMethod } from '../../lib/memory/training/training-plan.ts';
import { cases, errorText } from '../evidence/cases.ts';

/** How far the library is from measured peaks, for one training method or one model design. */
export interface TrainingAccuracy {
  readonly design: TrainingDesign;
  readonly name: string;
  /** How many published runs were compared; may be 0. */
  readonly compared: number;
  /** The median of the absolute errors, as text: “1.07 %”. */
  readonly median: string;
  readonly worst: string;
}

const METHODS: Readonly<Record<TrainingMethod, string>> = {
  full: 'full fine-tuning',
  lora: 'LoRA',
  qlora: 'QLoRA',
};

const DESIGNS = [
  { design: 'experts', name: 'mixtures of experts' },
  { design: 'latent', name: 'models with latent attention' },
  { design: 'recurrent', name: 'models with recurrent layers' },
] as const;

/**
 * Returns the errors on published training peaks: of dense models by method, of others by design. Computed at build.
 */
export function trainingAccuracy(): readonly TrainingAccuracy[] {
  const compared = trainingErrors(cases);
  const row = (design: TrainingDesign, name: string, method?: TrainingMethod): TrainingAccuracy => {
    const errors = compared
      .filter((one) => one.design === design && (method === undefined || one.method === method))
      .map(({ error }) => error);
    return {
      design,
      name,
      compared: errors.length,
      median: errorText(quantile(errors, 0.5)),
      worst: errorText(Math.max(0, ...errors)),
    };
  };
  return [
    ...TRAINING_METHODS.map((method) => row('dense', METHODS[method], method)),
    ...DESIGNS.map(({ design, name }) => row(design, name)),
  ];
}
