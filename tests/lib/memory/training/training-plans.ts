import type { Architecture } from '../../../../src/lib/catalog/models/architecture.ts';
import type { TrainingPlan } from '../../../../src/lib/memory/training/training-plan.ts';
import { llama8B } from '../architectures.ts';

/** Llama 3.2 3B: tied embeddings; the model of torchtune's ladder of techniques. */
export const llama3B: Architecture = {
  ...llama8B,
  layers: 28,
  hiddenSize: 3072,
  tiedEmbeddings: true,
  attention: { heads: 24, keyValueHeads: 8, headSize: 128 },
  feedForward: { size: 8192, gated: true },
};

/** Llama 2 7B: as many key heads as query heads. */
export const llama2: Architecture = {
  ...llama8B,
  vocabularySize: 32_000,
  attention: { heads: 32, keyValueHeads: 32, headSize: 128 },
  feedForward: { size: 11_008, gated: true },
};

/** Full fine-tuning of Llama 3.2 3B in torchtune, two sequences of 4096 tokens, with the settings given. */
export function ladderStep(more: Partial<TrainingPlan> = {}): TrainingPlan {
  return {
    model: { architecture: llama3B },
    method: 'full',
    trainer: 'torchtune',
    optimizer: 'adamw',
    batchSequences: 2,
    sequenceTokens: 4096,
    compiled: true,
    ...more,
  };
}

/** Adapters beside query and value of Llama 2 7B in litgpt, one sequence of 1304 tokens, with the settings given. */
export function litgptRun(more: Partial<TrainingPlan> = {}): TrainingPlan {
  return {
    model: { architecture: llama2 },
    method: 'lora',
    trainer: 'litgpt',
    optimizer: 'adamw',
    batchSequences: 1,
    sequenceTokens: 1304,
    accumulationSteps: 128,
    adapters: { rank: 8, targets: ['query', 'value'], dropout: 0.05 },
    ...more,
  };
}
