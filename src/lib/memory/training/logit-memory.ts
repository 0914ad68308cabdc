import { BF16, FP32 } from './saved-tensor.ts';
import type { TrainingSetup } from './training-plan.ts';

/**
 * Returns the bytes of logits, loss and their gradients at the start of the backward pass.
 * In one piece: the softmax, its gradient and the gradient of the logits, each in 32 bits, and what the trainer still
 * names. In parts: compiled code keeps the 16-bit logits and their gradients replace them; other code keeps the
 * softmax of all parts in 32 bits. litgpt turns all logits to 32 bits first.
 *
 * @source `CEWithChunkedOutputLoss` in torchtune; `chunked_cross_entropy` in litgpt; `ForCausalLMLoss` in
 * Transformers; PyTorch's derivative of log_softmax, which keeps its result.
 * @example 8192 tokens, 128,256 entries: in one piece 3 × 4 × 1.05 billion = 12.6 GB; compiled in eight parts
 * 2.1 + 2.1 / 8 = 2.4 GB.
 */
export function logitMemory(setup: TrainingSetup): number {
  const { tokens, trainer, architecture, chunkedLoss, compiled, cappedLogits } = setup;
  if (neverHasLogits(setup)) return 0;
  const logits = tokens * architecture.vocabularySize;
  const kept = logits * (trainer.keptLogitBytes + (cappedLogits ? BF16 : 0));
  if (!chunkedLoss) return logits * 3 * FP32 + kept;
  const part = lossPart(setup) * architecture.vocabularySize;
  if (!trainer.upcastsByChunk) return kept + logits * FP32 + part * (2 * FP32 + BF16);
  return kept + (compiled ? logits * BF16 + part * BF16 : logits * FP32 + part * 2 * FP32);
}

/** Tokens that a chunked loss works on at once. */
function lossPart({ trainer, tokens, batchSequences, sequenceTokens }: TrainingSetup): number {
  const { lossChunk } = trainer;
  return 'share' in lossChunk
    ? tokens * lossChunk.share
    : Math.min(lossChunk.tokens, sequenceTokens) * batchSequences;
}

/** Returns the bytes of the 16-bit logits when the output layer has just been computed. */
export function newLogits(setup: TrainingSetup): number {
  return neverHasLogits(setup) ? 0 : setup.tokens * setup.architecture.vocabularySize * BF16;
}

/** Cut cross-entropy (arXiv 2411.09009) works on blocks of the output layer within fast memory. */
function neverHasLogits({ trainer, chunkedLoss }: TrainingSetup): boolean {
  return trainer.fusesLoss && chunkedLoss;
}

/** Returns the bytes of logits that still exist while the layers are computed backwards. */
export function keptLogits({ tokens, trainer, architecture }: TrainingSetup): number {
  return tokens * architecture.vocabularySize * trainer.keptLogitBytes;
}
