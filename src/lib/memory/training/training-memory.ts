import { MEBIBYTE } from '../../units/bytes.ts';
import { exactly, scaledRange, sumOfRanges, type Range } from '../../units/range.ts';
import { adapterParameters } from './adapter-parameters.ts';
import { optimizerState } from './optimizer-state.ts';
import { peakMoments, shard, type PeakMoment } from './peak-moments.ts';
import { trainingDesign } from './training-design.ts';
import { trainingSetup, type TrainingPlan, type TrainingSetup } from './training-plan.ts';
import { trainingWeights, type TrainingWeights } from './training-weights.ts';

/** The memory of a training run on one device at its fullest moment, part by part, in bytes: 0 or more each. */
export interface TrainingMemory {
  /** The model's own weights, with 32-bit master weights in mixed arithmetic. */
  readonly weights: Range;
  /** Weights of the adapters. */
  readonly adapters: Range;
  readonly gradients: Range;
  readonly optimizer: Range;
  readonly activations: Range;
  /** Logits, the loss and their gradients. */
  readonly logits: Range;
  /** Copies of weights: 4-bit ones dequantized to 16 bits, or gathered from other devices. */
  readonly copies: Range;
  /** CUDA context, libraries and memory that PyTorch reserves beyond what it uses. */
  readonly overhead: Range;
  /** What PyTorch's own counter shows at the peak: everything but the overhead. */
  readonly allocated: Range;
  /** What PyTorch has taken from the driver at the peak: `allocated` with gaps between its pieces. */
  readonly reserved: Range;
  /** `allocated` and the overhead. */
  readonly total: Range;
  /** When memory is fullest. */
  readonly moment: PeakMoment['moment'];
  /** Number of weights that the run trains. */
  readonly trainedParameters: number;
}

/** CUDA context and libraries, as for Transformers in `runtimeOverhead`. */
const CONTEXT: Range = { low: 250 * MEBIBYTE, likely: 450 * MEBIBYTE, high: 800 * MEBIBYTE };
/** Fraction of what is used that PyTorch's allocator reserves in addition. */
const RESERVED: Range = { low: 0, likely: 0.03, high: 0.1 };
/** Experts get a different number of tokens in every step, so new tensors fit badly into the gaps that old ones left. */
const RESERVED_OTHER_DESIGNS = 0.25;
/** Four sharded runs of such models were published; one took two and a half times what the formulas say. */
const RESERVED_SHARDED = 1.6;

/**
 * Returns the memory that one device needs to train a model, at the fullest moment of a step, in bytes.
 *
 * @throws {NotModelledError} when no formula covers the design and RangeError when settings exclude each other.
 * @source the code of torchtune, litgpt and Transformers with PEFT, named at each term; compared with their printed
 * peaks (litgpt config_hub/finetune/README.md, tutorials/resource-tables.md; torchtune README.md).
 * @example Llama 3.1 8B, LoRA rank 8 on query and value in torchtune, 2 × 2048 tokens, compiled: weights 16.06 GB,
 * activations 15.1 GB, logits 1.2 GB: 32.3 GB; 32.5 GB (30.3 GiB) printed.
 */
export function trainingMemory(plan: TrainingPlan): TrainingMemory {
  const setup = trainingSetup(plan);
  const weights = trainingWeights(setup);
  const adapterWeights = adapterParameters(setup);
  const trained = setup.trainsWeights ? weights.parameters : adapterWeights;
  const peak = fullest(peakMoments(setup, weights, trained));
  const bytesPerWeight = setup.trainsWeights
    ? setup.arithmetic === 'mixed'
      ? 4
      : 2
    : setup.trainer.adapterBytes;
  const state = optimizerState(setup.optimizer, trained, bytesPerWeight);
  const parts = {
    weights: weightRange(setup, weights),
    adapters: exactly(shard(setup, adapterWeights * setup.trainer.adapterBytes)),
    gradients: gradientRange(setup, peak.gradients),
    optimizer: setup.offloadState ? exactly(0) : scaledRange(state, 1 / setup.devices),
    activations: spread(setup, peak.activations),
    logits: spread(setup, peak.logits),
    copies: { low: peak.copies / 2, likely: peak.copies, high: peak.copies },
  };
  const allocated = sumOfRanges(Object.values(parts));
  const gaps = gapsIn(allocated, setup);
  const overhead = sumOfRanges([CONTEXT, gaps]);
  return {
    ...parts,
    overhead,
    allocated,
    reserved: sumOfRanges([allocated, gaps]),
    total: sumOfRanges([allocated, overhead]),
    moment: peak.moment,
    trainedParameters: trained,
  };
}

function weightRange(setup: TrainingSetup, { bytes, upcastBytes }: TrainingWeights): Range {
  return { ...exactly(shard(setup, bytes)), high: shard(setup, bytes + upcastBytes) };
}

function fullest(moments: readonly PeakMoment[]): PeakMoment {
  const size = ({ activations, logits, gradients, copies }: PeakMoment): number =>
    activations + logits + gradients + copies;
  return moments.reduce((most, moment) => (size(moment) > size(most) ? moment : most));
}

/**
 * Without packing, most batches are shorter than the longest example, and the peak comes with the longest one. For
 * designs with experts, latent attention or recurrent layers few runs were published, some of them far off.
 */
function spread({ trainer, packed, architecture }: TrainingSetup, bytes: number): Range {
  const isDense = trainingDesign(architecture) === 'dense';
  return {
    low: bytes * Math.min(trainer.spread.low, isDense ? 1 : 0.5) * (packed ? 1 : 0.6),
    likely: bytes,
    high: bytes * Math.max(trainer.spread.high, isDense ? 1 : 2),
  };
}

/** Mixed arithmetic keeps gradients in 32 bits with torch.amp, in 16 with some other programs. */
function gradientRange({ arithmetic }: TrainingSetup, bytes: number): Range {
  return arithmetic === 'mixed' ? { low: bytes / 2, likely: bytes, high: bytes } : exactly(bytes);
}

function gapsIn({ low, likely, high }: Range, setup: TrainingSetup): Range {
  return { low: RESERVED.low * low, likely: RESERVED.likely * likely, high: mostReserved(setup) * high };
}

function mostReserved({ architecture, devices, offloadState }: TrainingSetup): number {
  if (trainingDesign(architecture) === 'dense') return RESERVED.high;
  return devices > 1 || offloadState ? RESERVED_SHARDED : RESERVED_OTHER_DESIGNS;
}
