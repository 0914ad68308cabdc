import { keptLogits, logitMemory, newLogits } from './logit-memory.ts';
import { workingBytesOfExperts } from './saved-by-experts.ts';
import { BF16 } from './saved-tensor.ts';
import { heldByProducts, savedBytesPerToken } from './saved-tensors.ts';
import type { TrainingSetup } from './training-plan.ts';
import type { TrainingWeights } from './training-weights.ts';

/** The memory that comes and goes during a step, at one of its fullest moments, in bytes on one device. */
export interface PeakMoment {
  readonly moment: 'head' | 'loss' | 'last-layer' | 'step';
  readonly activations: number;
  readonly logits: number;
  readonly gradients: number;
  /** Copies of weights: dequantized to 16 bits, or gathered from other devices. */
  readonly copies: number;
}

/**
 * Returns the four moments of a step that can be the fullest: the output layer, if it has to be dequantized to 16 bits;
 * the loss, when all activations and logits exist; the backward pass of the last layer, when its gradients come on top
 * of them; and the optimizer's step, when all gradients exist. `trained` is the number of trained weights.
 *
 * @example Llama 3.2 3B, full fine-tuning in torchtune, 8192 tokens, compiled, chunked loss, checkpointing: activations
 * are 28 × 8192 × 6144 = 1.41 GB at the loss, one layer's 1.22 GB at the step, where 6.43 GB of gradients exist.
 */
export function peakMoments(
  setup: TrainingSetup,
  weights: TrainingWeights,
  trained: number,
): readonly PeakMoment[] {
  const kept = keptActivations(setup);
  const layer = setup.tokens * Math.max(...savedBytesPerToken(setup));
  const working = setup.tokens * workingBytesPerToken(setup);
  const forward = kept + setup.tokens * heldByProducts(setup);
  const gradients = gradientBytes(setup, trained);
  const head = headGradient(setup);
  const gathered = gatheredBytes(setup, weights);
  const { quantizesOutputLayer, dequantizedCopies } = setup.trainer;
  const dequantizedHead = setup.method === 'qlora' && quantizesOutputLayer ? matrixOfHead(setup) : 0;
  const dequantizedLayer = dequantizedCopies * weights.largestDequantized + expertCopies(setup, weights);
  const keptCopies = setup.checkpointing ? 0 : weights.keptDequantized;
  return [
    {
      moment: 'head',
      activations: forward,
      logits: keptLogits(setup) + newLogits(setup),
      gradients: gradients.before,
      copies: gathered.atLoss + keptCopies + dequantizedCopies * dequantizedHead,
    },
    {
      moment: 'loss',
      activations: forward,
      logits: logitMemory(setup),
      // Each chunk of the loss adds its gradient of the output layer to the sum of those before it.
      gradients: gradients.before + (setup.chunkedLoss ? 2 * head : 0),
      copies: gathered.atLoss + keptCopies,
    },
    {
      moment: 'last-layer',
      activations: kept + (setup.checkpointing ? layer : 0) + working,
      logits: keptLogits(setup),
      gradients: gradients.before + (setup.optimizerInBackward ? 0 : shard(setup, head)),
      copies: gathered.inLayers + Math.max(keptCopies, dequantizedLayer),
    },
    {
      moment: 'step',
      activations: layer + working,
      logits: keptLogits(setup),
      gradients: gradients.after,
      copies: gathered.inLayers + dequantizedLayer,
    },
  ];
}

/** Activations that wait for the backward pass when the forward pass is done. */
function keptActivations(setup: TrainingSetup): number {
  const { tokens, checkpointing, offloadActivations, architecture } = setup;
  const perLayer = savedBytesPerToken(setup);
  const input = BF16 * architecture.hiddenSize;
  const kept = checkpointing ? perLayer.map(() => input) : perLayer;
  const mask = setup.packed && setup.attentionScores !== 'flash' ? setup.sequenceTokens : 0;
  // Offloading fetches one layer ahead of the one that is computed.
  const waiting = offloadActivations ? 2 * Math.max(...kept) : kept.reduce((sum, bytes) => sum + bytes, 0);
  return (
    tokens *
    (Math.min(
      waiting,
      kept.reduce((sum, bytes) => sum + bytes, 0),
    ) +
      mask)
  );
}

/**
 * Gradients inside one layer during its backward pass: of the gated product, of its two halves and of the residual
 * stream at 16 bits, or of the attention scores.
 */
function workingBytesPerToken({
  architecture,
  attentionScores,
  sequenceTokens,
  compiled,
}: TrainingSetup): number {
  const { feedForward, hiddenSize, attention, experts } = architecture;
  const sizes = feedForward?.size ?? 0;
  const inner = typeof sizes === 'number' ? sizes : Math.max(...sizes);
  const parts = feedForward?.gated ? (compiled ? 2 : 3) : 1;
  const scores = attentionScores === 'flash' ? 0 : 8 * (attention?.heads ?? 0) * sequenceTokens;
  const chosen = experts ? workingBytesOfExperts(architecture, experts) : 0;
  return Math.max(BF16 * (parts * inner + 2 * hiddenSize), chosen + BF16 * 2 * hiddenSize, scores);
}

/**
 * PEFT adds the adapters of fused experts to a copy of their weights. While a layer computes, there are the adapters'
 * product, the sum, and in the backward pass its gradient, each as large as the layer's experts at 16 bits.
 *
 * @source `ParamWrapper` in peft/tuners/lora/layer.py.
 */
function expertCopies(setup: TrainingSetup, { layerExpertParameters }: TrainingWeights): number {
  const isMerged = setup.adapters.targets.includes('experts') && !setup.splitExpertAdapters;
  return isMerged ? 3 * BF16 * layerExpertParameters : 0;
}

/** Gradients that exist before and after the backward pass of the last micro-batch. */
function gradientBytes(setup: TrainingSetup, trained: number): { before: number; after: number } {
  const each = setup.trainsWeights ? (setup.arithmetic === 'mixed' ? 4 : BF16) : setup.trainer.adapterBytes;
  const all = shard(setup, trained * each);
  return {
    before: setup.accumulationSteps > 1 ? all : 0,
    after: setup.optimizerInBackward ? Math.min(all, headGradient(setup)) : all,
  };
}

/** Gradient of the output layer, if its weights are trained. */
function headGradient(setup: TrainingSetup): number {
  if (!setup.trainsWeights) return 0;
  return matrixOfHead(setup) * (setup.arithmetic === 'mixed' ? 2 : 1);
}

/** The output layer at 16 bits. */
function matrixOfHead({ architecture }: TrainingSetup): number {
  return BF16 * architecture.vocabularySize * architecture.hiddenSize;
}

/**
 * Returns how many of `bytes` (0 or more) full sharding leaves on each device; 0 if they wait in system memory.
 *
 * @example 6.4 GB on 4 devices: 1.6 GB on each.
 */
export function shard(setup: TrainingSetup, bytes: number): number {
  return setup.offloadState ? 0 : bytes / setup.devices;
}

/**
 * Full sharding gathers embedding and output layer for the whole step. At the loss the last layer is gathered too, and in
 * the backward pass two layers are: the one being computed and the next, with the gradient of one.
 *
 * @source PyTorch's fully_shard (implicit prefetch; the root is not resharded after the forward pass).
 */
function gatheredBytes(setup: TrainingSetup, weights: TrainingWeights): { atLoss: number; inLayers: number } {
  if (setup.devices === 1 && !setup.offloadState) return { atLoss: 0, inLayers: 0 };
  const fromElsewhere = setup.offloadState ? 1 : 1 - 1 / setup.devices;
  const gradient = setup.trainsWeights ? BF16 * weights.layerParameters : 0;
  return {
    atLoss: (weights.outerBytes + weights.layerBytes) * fromElsewhere,
    inLayers: (weights.outerBytes + 2 * weights.layerBytes + gradient) * fromElsewhere,
  };
}
