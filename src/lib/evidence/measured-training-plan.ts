import type { Measurement } from '../catalog/measurements/evidence.ts';
import type { Model } from '../catalog/models/model.ts';
import type { Optimizer } from '../memory/training/optimizer-state.ts';
import type { TrainerName } from '../memory/training/trainer.ts';
import type { TrainingPlan } from '../memory/training/training-plan.ts';

type Settings = NonNullable<Measurement['settings']>;

const OPTIMIZERS: Readonly<Record<NonNullable<Settings['optimizer']>, Optimizer>> = {
  AdamW: 'adamw',
  'AdamW 8-bit': 'adamw-8bit',
  'Paged AdamW': 'paged-adamw',
  'Paged AdamW 8-bit': 'paged-adamw-8bit',
};

/** Unsloth runs Transformers and PEFT with a fused loss, as Axolotl does; what it sets differently is in the rows. */
const TRAINERS_OF: Readonly<Partial<Record<Measurement['runtime'], TrainerName>>> = {
  litgpt: 'litgpt',
  torchtune: 'torchtune',
  transformers: 'transformers',
  axolotl: 'axolotl',
  unsloth: 'axolotl',
};

/**
 * Returns the training run that was measured, or in words which setting is missing.
 *
 * @example a litgpt row with method lora and rank 32 on query and value gives that plan with litgpt as the trainer; a row
 * without an optimizer gives “The optimizer was not printed.”
 */
export function measuredTrainingPlan(measurement: Measurement, model: Model): TrainingPlan | string {
  const { runtime, precision, settings = {} } = measurement;
  const trainer = TRAINERS_OF[runtime];
  if (trainer === undefined) return `No training code of ${runtime} was read.`;
  const { method, batchSequences, sequenceTokens, optimizer } = settings;
  if (method === undefined) return 'The source does not say what was trained.';
  if (batchSequences === undefined) return 'The batch size was not printed.';
  if (sequenceTokens === undefined) return 'The length of the sequences was not printed.';
  if (optimizer === undefined) return 'The optimizer was not printed.';
  const adapters = adaptersOf(settings);
  if (method !== 'full' && adapters === undefined)
    return 'Rank and targets of the adapters were not printed.';
  return {
    model,
    method,
    trainer,
    optimizer: OPTIMIZERS[optimizer],
    batchSequences,
    sequenceTokens,
    ...(adapters ? { adapters } : {}),
    ...switchesOf(settings),
    // torchtune and Axolotl quantize the scales too unless told otherwise.
    doubleQuantization: runtime === 'torchtune' || runtime === 'axolotl' || precision === 'NF4-double-quant',
  };
}

function adaptersOf({ rank, loraTargets, loraDropout }: Settings): TrainingPlan['adapters'] {
  if (rank === undefined || loraTargets === undefined) return undefined;
  return { rank, targets: loraTargets, dropout: loraDropout ?? 0 };
}

function switchesOf(settings: Settings): Partial<TrainingPlan> {
  const { cappedScores, chunkedLoss } = settings;
  return {
    checkpointing: settings.checkpointing ?? false,
    offloadActivations: settings.offloadActivations ?? false,
    accumulationSteps: settings.accumulationSteps ?? 1,
    optimizerInBackward: settings.optimizerInBackward ?? false,
    compiled: settings.compiled ?? false,
    packed: settings.packed ?? true,
    devices: settings.devices ?? 1,
    offloadState: settings.offloadState ?? false,
    ...(chunkedLoss === undefined ? {} : { chunkedLoss }),
    ...(cappedScores ? { attentionScores: 'capped' } : {}),
    ...(settings.heldExperts === undefined ? {} : { heldExperts: settings.heldExperts }),
    splitExpertAdapters: settings.splitExpertAdapters ?? false,
    keptProductInputs: keptProductInputs(settings),
  };
}

/** bitsandbytes up to 0.43.1 kept the inputs of 4-bit products; the first batch of a run has no step before it. */
function keptProductInputs({
  bitsandbytes,
  longestExampleFirst,
}: Settings): NonNullable<TrainingPlan['keptProductInputs']> {
  const [major = 1, minor = 0, patch = 0] = (bitsandbytes ?? '1').split('.').map(Number);
  if (major > 0 || minor > 43 || (minor === 43 && patch > 1)) return 'none';
  return longestExampleFirst ? 'this-step' : 'two-steps';
}
