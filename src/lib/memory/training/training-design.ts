import type { Architecture } from '../../catalog/models/architecture.ts';

/** Designs that differ in the formulas of training, or in how well those are known. */
export const TRAINING_DESIGNS = ['dense', 'experts', 'latent', 'recurrent'] as const;

/** One of them. A model that is several things at once is the last of them: Qwen3 Next is `recurrent`. */
export type TrainingDesign = (typeof TRAINING_DESIGNS)[number];

/**
 * Returns which design a model has. An output gate beside plain attention counts as `recurrent`: the models that have
 * one are those with recurrent layers.
 *
 * @example Llama 3.1 8B is `dense`, gpt-oss 20B `experts`, DeepSeek V3 `latent`, Qwen3.5 27B `recurrent`.
 */
export function trainingDesign(architecture: Architecture): TrainingDesign {
  if (architecture.recurrent || architecture.attention?.outputGate) return 'recurrent';
  if (architecture.latentAttention) return 'latent';
  return architecture.experts ? 'experts' : 'dense';
}
