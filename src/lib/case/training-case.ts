import type { Architecture } from '../catalog/models/architecture.ts';
import { OPTIMIZERS, type Optimizer } from '../memory/training/optimizer-state.ts';
import type { AdapterTarget, TrainingPlan } from '../memory/training/training-plan.ts';
import { TRAINER_NAMES, type TrainerName } from '../memory/training/trainer.ts';
import { parseCount, type CountLimits } from '../units/count.ts';
import { parseTokens, type Parsed } from '../units/tokens.ts';

/** The fine-tuning methods that a reader can choose. */
export const TUNING_METHODS = ['full-mixed', 'full-bf16', 'lora', 'qlora'] as const;

/** All weights with 32-bit copies, all weights in 16 bits, adapters, or adapters on 4-bit weights. */
export type TuningMethod = (typeof TUNING_METHODS)[number];

/** A reader's fine-tuning run, as far as memory depends on it. Numbers are whole and 1 or more. */
export interface TrainingCase {
  /** A model of the catalogue by its id. */
  readonly model: string;
  readonly method: TuningMethod;
  readonly trainer: TrainerName;
  readonly optimizer: Optimizer;
  /** Sequences in a step on each device: 1 to 1,024. */
  readonly batch: number;
  /** Tokens a sequence: 16 to 1,048,576. */
  readonly length: number;
  /** Inner width of the adapters, 1 to 1,024; ignored in full fine-tuning. */
  readonly rank: number;
  readonly checkpointing: boolean;
  /** Devices that the state is sharded over: 1 to 8. */
  readonly devices: number;
}

/** The case that the guide shows first: adapters on a small model on one card. */
export const DEFAULT_TRAINING_CASE: TrainingCase = {
  model: 'llama-3-1-8b-instruct',
  method: 'lora',
  trainer: 'torchtune',
  optimizer: 'adamw',
  batch: 2,
  length: 2048,
  rank: 16,
  checkpointing: true,
  devices: 1,
};

/** The options of the parts of a case that are chosen from a list. */
export const TRAINING_CHOICES: {
  readonly [Key in 'method' | 'trainer' | 'optimizer']: readonly TrainingCase[Key][];
} = { method: TUNING_METHODS, trainer: TRAINER_NAMES, optimizer: OPTIMIZERS };

/** The numbers that a reader types. */
export type TrainingNumber = 'batch' | 'length' | 'rank';

/** Numbers of devices that a reader can choose. */
export const DEVICE_COUNTS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8];

const LIMITS: Readonly<Record<TrainingNumber, CountLimits>> = {
  batch: { what: 'sequences', least: 1, most: 1024 },
  length: { what: 'tokens', least: 16, most: 1_048_576 },
  rank: { what: 'numbers', least: 1, most: 1024 },
};

/** The matrices with adapters: all of attention and of the feed-forward layers, as QLoRA's authors advise. */
const TARGETS: readonly AdapterTarget[] = ['query', 'key', 'value', 'output', 'mlp'];

/**
 * Returns the number that a person typed, or in words what to write instead.
 *
 * @example a length of “2k” gives 2048; a batch of “0” gives a message with the limits.
 */
export function parseTrainingNumber(key: TrainingNumber, text: string): Parsed {
  const limits = LIMITS[key];
  if (key !== 'length') return parseCount(text, limits);
  const parsed = parseTokens(text);
  if (!parsed.ok || (parsed.value >= limits.least && parsed.value <= limits.most)) return parsed;
  return { ok: false, message: 'Write a number of tokens from 16 to 1M, such as 512, 2048 or 8k.' };
}

/**
 * Returns the training run that a case describes: packed sequences, flash attention, not compiled, adapters on all
 * matrices of the layers, without dropout.
 *
 * @example the method `full-mixed` is full fine-tuning with mixed arithmetic and no adapters.
 */
export function trainingPlan(trainingCase: TrainingCase, architecture: Architecture): TrainingPlan {
  const { method, trainer, optimizer, batch, length, rank, checkpointing, devices } = trainingCase;
  const isFull = method === 'full-mixed' || method === 'full-bf16';
  return {
    model: { architecture },
    method: isFull ? 'full' : method,
    trainer,
    optimizer,
    batchSequences: batch,
    sequenceTokens: length,
    checkpointing,
    devices,
    ...(isFull
      ? { arithmetic: method === 'full-mixed' ? 'mixed' : 'bf16' }
      : { adapters: { rank, targets: TARGETS } }),
  };
}
