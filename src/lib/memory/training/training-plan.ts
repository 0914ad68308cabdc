import type { Architecture } from '../../catalog/models/architecture.ts';
import { NotModelledError } from '../model/not-modelled.ts';
import type { Optimizer } from './optimizer-state.ts';
import { TRAINERS, type ExpertStorage, type Trainer, type TrainerName } from './trainer.ts';
import { trainingDesign } from './training-design.ts';

/** What is trained: all weights, adapters on 16-bit weights, or adapters on 4-bit weights. */
export const TRAINING_METHODS = ['full', 'lora', 'qlora'] as const;

/** One way of training. */
export type TrainingMethod = (typeof TRAINING_METHODS)[number];

/**
 * The matrices that can have a low-rank adapter. `mlp` is gate, up and down of dense layers and of shared experts;
 * `experts` is the same of the experts that a router chooses; `recurrent` is every matrix of a recurrent layer. In latent
 * attention `query` is both steps of the queries, `key` the compression and `value` the expansion.
 */
export const ADAPTER_TARGETS = [
  'query',
  'key',
  'value',
  'output',
  'mlp',
  'experts',
  'recurrent',
  'head',
] as const;

/** One kind of matrix with an adapter. */
export type AdapterTarget = (typeof ADAPTER_TARGETS)[number];

/** Low-rank adapters: two thin matrices for each target. */
export interface Adapters {
  /** Inner width of an adapter: 1 or more. */
  readonly rank: number;
  readonly targets: readonly AdapterTarget[];
  /** Fraction of the adapter's input that is set to zero at random, 0 to 1. Default 0. */
  readonly dropout?: number;
}

/** Everything that the memory of a training run depends on. */
export interface TrainingPlan {
  readonly model: { readonly architecture: Architecture };
  readonly method: TrainingMethod;
  readonly trainer: TrainerName;
  readonly optimizer: Optimizer;
  /** Sequences computed at once on one device (micro-batch): 1 or more. */
  readonly batchSequences: number;
  /** Tokens of a sequence: the packed length, or the longest example. 1 or more. */
  readonly sequenceTokens: number;
  /** Needed for `lora` and `qlora`. */
  readonly adapters?: Adapters;
  /** Full fine-tuning with 32-bit master weights (mixed) or with 16 bits for everything. Default `bf16`. */
  readonly arithmetic?: 'bf16' | 'mixed';
  /** Keep only the input of each layer and recompute the rest in the backward pass. Default false. */
  readonly checkpointing?: boolean;
  /** Move kept activations to system memory until they are needed. Default false. */
  readonly offloadActivations?: boolean;
  /** Micro-batches whose gradients are added up before a step: 1 or more. Default 1. */
  readonly accumulationSteps?: number;
  /** Update each weight as soon as its gradient is there, in the backward pass. Default false. */
  readonly optimizerInBackward?: boolean;
  /** Attention without the table of scores, with it, or with it soft-capped (Gemma 2). Default `flash`. */
  readonly attentionScores?: 'flash' | 'kept' | 'capped';
  /** Soft-capped logits (Gemma 2). Default false. */
  readonly cappedLogits?: boolean;
  /** Cross-entropy in chunks of the sequence. Default: as the trainer does. */
  readonly chunkedLoss?: boolean;
  /** Layers and loss compiled by torch.compile. Default false. */
  readonly compiled?: boolean;
  /** Examples joined to full sequences. If false, most batches are shorter than the longest. Default true. */
  readonly packed?: boolean;
  /** Scales of 4-bit weights are quantized too. Default true. */
  readonly doubleQuantization?: boolean;
  /** How QLoRA stores the experts that a router chooses. Default: as the trainer does. */
  readonly heldExperts?: ExpertStorage;
  /** Adapters of experts are computed separately instead of being added to a copy of the weights. Default false. */
  readonly splitExpertAdapters?: boolean;
  /**
   * Whether 4-bit matrix products keep their inputs, as bitsandbytes before 0.43.2 did: not at all, those of this step,
   * or those of the previous step as well, which live until its loss is replaced. Default `none`.
   */
  readonly keptProductInputs?: 'none' | 'this-step' | 'two-steps';
  /** Devices that weights, gradients and optimizer are fully sharded over: 1 or more. Default 1. */
  readonly devices?: number;
  /** Sharded weights, gradients and optimizer wait in system memory (FSDP's CPU offload). Default false. */
  readonly offloadState?: boolean;
}

/** A plan with every setting filled in. */
export interface TrainingSetup extends Required<Omit<TrainingPlan, 'adapters' | 'model' | 'trainer'>> {
  readonly architecture: Architecture;
  readonly trainer: Trainer;
  readonly adapters: Required<Adapters>;
  /** Tokens of one micro-batch. */
  readonly tokens: number;
  readonly trainsWeights: boolean;
}

/**
 * Returns a plan with every setting filled in with the trainer's defaults.
 *
 * @throws {NotModelledError} when no formula covers the design, and RangeError when settings exclude each other.
 * @example litgpt keeps embedding and output layer as separate matrices, so Llama 3.2 1B has 1.50 instead of 1.24 billion weights.
 */
export function trainingSetup(plan: TrainingPlan): TrainingSetup {
  const trainer = TRAINERS[plan.trainer];
  const { architecture } = plan.model;
  const adapters = plan.adapters ?? { rank: 0, targets: [] };
  if (plan.method !== 'full' && adapters.rank < 1) {
    throw new RangeError('Adapters need a rank of 1 or more.');
  }
  rejectUnknownDesigns(architecture, trainer);
  rejectUnknownSettings(plan);
  return {
    arithmetic: 'bf16',
    checkpointing: false,
    offloadActivations: false,
    accumulationSteps: 1,
    optimizerInBackward: false,
    attentionScores: 'flash',
    cappedLogits: false,
    chunkedLoss: trainer.chunksLoss,
    compiled: false,
    packed: true,
    doubleQuantization: true,
    heldExperts: trainer.heldExperts,
    splitExpertAdapters: false,
    keptProductInputs: 'none',
    devices: 1,
    offloadState: false,
    ...plan,
    architecture: trainer.untiesEmbeddings ? { ...architecture, tiedEmbeddings: false } : architecture,
    trainer,
    adapters: plan.method === 'full' ? { rank: 0, targets: [], dropout: 0 } : { dropout: 0, ...adapters },
    tokens: plan.batchSequences * plan.sequenceTokens,
    trainsWeights: plan.method === 'full',
  };
}

function rejectUnknownSettings(plan: TrainingPlan): void {
  if (plan.optimizerInBackward && (plan.accumulationSteps ?? 1) > 1) {
    throw new RangeError(
      'A step inside the backward pass uses each gradient at once, so gradients cannot be added up over micro batches.',
    );
  }
  if (plan.trainer === 'litgpt' && plan.method === 'qlora' && (plan.devices ?? 1) > 1) {
    throw new NotModelledError('litgpt does not train beside 4-bit weights on several devices.');
  }
  if (plan.arithmetic === 'mixed' && plan.method !== 'full') {
    throw new NotModelledError(
      'Adapters beside 32-bit master weights: the weights do not change, so no trainer here keeps them.',
    );
  }
}

function rejectUnknownDesigns(architecture: Architecture, { followsOnly }: Trainer): void {
  const weights = architecture.notModelled?.weights;
  if (weights !== undefined) throw new NotModelledError(weights);
  const design = trainingDesign(architecture);
  if (followsOnly === undefined || design === 'dense') return;
  throw new NotModelledError(
    `For ${followsOnly} the formulas cover dense models alone. This one has ${DESIGN_WORDS[design]}: choose “Axolotl” or “Transformers with PEFT” as the program.`,
  );
}

const DESIGN_WORDS = {
  experts: 'experts',
  latent: 'latent attention',
  recurrent: 'recurrent layers',
} as const;
