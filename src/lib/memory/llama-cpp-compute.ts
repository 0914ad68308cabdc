import type { Range } from '../units/range.ts';
import { cacheCells, DEFAULT_MICRO_BATCH_TOKENS } from './cache-cells.ts';
import type { InferencePlan } from './inference-plan.ts';
import { layersOf, type Mixer } from './layer.ts';

const FLOAT_BYTES = 4;

/**
 * Returns the size of llama.cpp's compute buffer on the device that holds the
 * output layer, in bytes. llama.cpp reuses one buffer for all steps of the
 * computation, so its size is that of the largest step: the logits of a whole
 * micro-batch, or the table of attention scores.
 * Source: measured load logs, see the evidence; worked: Qwen3 30B-A3B at
 * micro-batch 512: 512 × 4 × (151,936 + 2 × 2048) = 319,553,536 bytes = 304.75 MiB.
 */
export function llamaCppComputeBuffer(plan: InferencePlan): Range {
  const { architecture } = plan.model;
  const tokens = plan.microBatchTokens ?? DEFAULT_MICRO_BATCH_TOKENS;
  const logits = tokens * FLOAT_BYTES * (architecture.vocabularySize + 2 * architecture.hiddenSize);
  const scores =
    plan.flashAttention === false ? tokens * cacheCells({ ...plan }) * mostHeads(plan) * FLOAT_BYTES : 0;
  const likely = Math.max(logits, scores);
  return { low: likely * 0.8, likely, high: likely * 1.6 };
}

function mostHeads(plan: InferencePlan): number {
  return Math.max(...layersOf(plan.model.architecture).map(({ mixer }) => headsOf(mixer)));
}

function headsOf(mixer: Mixer): number {
  switch (mixer.kind) {
    case 'full':
    case 'sliding':
      return mixer.heads;
    case 'latent':
      return mixer.latent.heads;
    default:
      return 0;
  }
}
