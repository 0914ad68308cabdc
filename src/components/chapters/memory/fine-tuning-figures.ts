import { DEFAULT_TRAINING_CASE, trainingPlan, type TuningMethod } from '../../../lib/case/training-case.ts';
import { trainingMemory, type TrainingMemory } from '../../../lib/memory/training/training-memory.ts';
import { significant } from '../../../lib/units/bytes.ts';
import { modelNamed } from '../../facts/catalogue.ts';
import { percent, size } from '../../sentences/number-words.ts';

/** The figures of the section on fine-tuning: the calculator's example, trained with each method. */
const model = modelNamed(DEFAULT_TRAINING_CASE.model);

function memoryOf(method: TuningMethod): TrainingMemory {
  return trainingMemory(trainingPlan({ ...DEFAULT_TRAINING_CASE, method }, model.architecture));
}

/** The name of the example's model, its batch and its length. */
export const example = {
  name: model.name,
  batch: DEFAULT_TRAINING_CASE.batch,
  length: DEFAULT_TRAINING_CASE.length,
};

/** Returns the memory that the example needs on one device, to two significant figures: “21 GB” with LoRA. */
export function trainingSize(method: TuningMethod): string {
  return size(memoryOf(method).total.likely, 2);
}

/** Returns the share of the model's number of weights that LoRA trains: “0.52 %”. */
export function trainedShare(): string {
  return percent(memoryOf('lora').trainedParameters / memoryOf('full-bf16').trainedParameters);
}

/** Returns the bytes of weights, gradients and optimizer state per trained weight: “16” in mixed precision. */
export function stateBytesPerWeight(method: TuningMethod): string {
  const { weights, optimizer, trainedParameters } = memoryOf(method);
  const gradient = method === 'full-mixed' ? 4 : 2;
  return significant((weights.likely + optimizer.likely) / trainedParameters + gradient, 2);
}
