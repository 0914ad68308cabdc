import { BF16, FP32 } from './saved-tensor.ts';
import type { TrainingSetup } from './training-plan.ts';

/**
 * Returns the bytes of logits, loss and their gradients at the start of the backward pass.
 * In one piece: the softmax, its gradient and the gradient of the logits, each in 32 bits, and the logits that a variable
 * of the trainer still refers to. In chunks: compiled code keeps the 16-bit logits, and their gradients replace them;
 * other code keeps the softmax of all chunks in 32 bits. litgpt converts all logits to 32 bits first.
 *
 * @source `CEWithChunkedOutputLoss` in torchtune; `chunked_cross_entropy` in litgpt; `ForCausalLMLoss` in
 * Transformers; PyTorch's derivative of log_softmax, which keeps its result.
 * @example 8192 tokens, 128,256 entries: in one piece 3 × 4 × 1.05 billion = 12.6 GB; compiled in eight chunks
 * 2.1 + 2.1 / 8 = 2.4 GB.
 */
export function logitMemory(setup: TrainingSetup): number {
  const { tokens, trainer, architecture, chunkedLoss, compiled, cappedLogits } = setup;
  if (neverHasLogits(setup)) return 0;
  const logits = tokens * architecture.vocabularySize;
  const kept = logits * (trainer.keptLogitBytes + (cappedLogits ? BF16 : 0));
  if (!chunkedLoss) return logits * 3 * FP32 + kept;
  const chunk = lossChunkTokens(setup) * architecture.vocabularySize;
  if (!trainer.upcastsByChunk) return kept + logits * FP32 + chunk * (2 * FP32 + BF16);
  return kept + (compiled ? logits * BF16 + chunk * BF16 : logits * FP32 + chunk * 2 * FP32);
}

/** Tokens in one chunk of a chunked loss. */
function lossChunkTokens({ trainer, tokens, batchSequences, sequenceTokens }: TrainingSetup): number {
  const { lossChunk } = trainer;
  return 'fraction' in lossChunk
    ? tokens * lossChunk.fraction
    : Math.min(lossChunk.tokens, sequenceTokens) * batchSequences;
}

/**
 * Returns the bytes of the 16-bit logits when the output layer has just been computed.
 *
 * @example 8192 tokens, 128,256 entries: 8192 × 128,256 × 2 = 2,101,346,304 bytes.
 */
export function newLogits(setup: TrainingSetup): number {
  return neverHasLogits(setup) ? 0 : setup.tokens * setup.architecture.vocabularySize * BF16;
}

/** Cut cross-entropy (arXiv 2411.09009) works on blocks of the output layer in the GPU's on-chip memory. */
function neverHasLogits({ trainer, chunkedLoss }: TrainingSetup): boolean {
  return trainer.fusesLoss && chunkedLoss;
}

/**
 * Returns the bytes of logits that still exist during the backward pass through the layers.
 *
 * @example Llama 2 7B in litgpt, 1304 tokens: 1304 × 32,000 × 4 = 166,912,000 bytes; none in torchtune.
 */
export function keptLogits({ tokens, trainer, architecture }: TrainingSetup): number {
  return tokens * architecture.vocabularySize * trainer.keptLogitBytes;
}
