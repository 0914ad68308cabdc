import type { Case } from '../case.ts';
import { valueOf } from '../entries.ts';
import { OWN_MODEL } from '../parameters/model.ts';
import { DEFAULT_TRAINING_CASE, type TrainingCase } from '../training-case.ts';

/**
 * Returns what of a case fine-tuning depends on. Its model is the case's, unless another one was stated for it.
 *
 * @example { model: 'qwen3-8b', tuneMethod: 'qlora' } trains Qwen3 8B with QLoRA.
 */
export function trainingView(stated: Case): TrainingCase {
  const listed = stated.model === OWN_MODEL ? undefined : stated.model;
  return {
    model: stated.tune ?? listed ?? DEFAULT_TRAINING_CASE.model,
    method: valueOf(stated, 'tuneMethod'),
    trainer: valueOf(stated, 'tuneTrainer'),
    optimizer: valueOf(stated, 'tuneOptimizer'),
    batch: valueOf(stated, 'tuneBatch'),
    length: valueOf(stated, 'tuneLength'),
    rank: valueOf(stated, 'tuneRank'),
    checkpointing: valueOf(stated, 'tuneCheckpointing'),
    devices: valueOf(stated, 'tuneDevices'),
  };
}
