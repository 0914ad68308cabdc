import type { Architecture } from '../catalog/architecture.ts';
import type { Range } from '../units/range.ts';
import {
  cacheCells,
  DEFAULT_MICRO_BATCH_TOKENS,
  slidingCells,
  type CacheShape,
} from './cache-cells.ts';
import type { InferencePlan } from './inference-plan.ts';
import { layersOf, type Layer, type Mixer } from './layer.ts';

const FLOAT_BYTES = 4;
const HALF_BYTES = 2;

/**
 * Returns the size of llama.cpp's compute buffer on the device that holds the
 * output layer, in bytes, with a range from the measured error.
 *
 * llama.cpp plans one buffer and reuses it for every step of the computation,
 * so its size is that of the largest step. Three steps compete:
 * the logits of a whole micro-batch; the attention masks together with the
 * feed-forward part; and, without flash attention, the table of scores.
 * Source: the load logs in the evidence. Worked: Qwen3 30B-A3B, micro-batch 512:
 * 512 × 4 × (151,936 + 2 × 2048) = 319,553,536 bytes = 304.75 MiB, as its log prints.
 */
export function llamaCppComputeBuffer(plan: InferencePlan & CacheShape): Range {
  const likely = Math.max(logitsStep(plan), feedForwardStep(plan), attentionStep(plan));
  return { low: likely * 0.85, likely, high: likely * 1.5 };
}

/** The output layer's logits in 32 bits, and the hidden state before and after its norm. */
function logitsStep(plan: InferencePlan): number {
  const { vocabularySize, hiddenSize } = plan.model.architecture;
  return microBatch(plan) * FLOAT_BYTES * (vocabularySize + 2 * hiddenSize);
}

/** Masks stay alive through all layers; gate, up and down results of a micro-batch beside them. */
function feedForwardStep(plan: InferencePlan & CacheShape): number {
  const { architecture } = plan.model;
  const widths = layersOf(architecture).map((layer) => feedForwardWidth(architecture, layer));
  return maskBytes(plan) + microBatch(plan) * FLOAT_BYTES * Math.max(...widths);
}

function feedForwardWidth(architecture: Architecture, layer: Layer): number {
  const { experts, hiddenSize } = architecture;
  const dense = layer.channel.denseSize * 2;
  const routed =
    layer.channel.experts && experts
      ? experts.perToken * (2 * experts.size + (experts.latentSize ?? hiddenSize))
      : 0;
  return dense + routed;
}

/** Queries, results and, without flash attention, a score for every head, token and cell. */
function attentionStep(plan: InferencePlan & CacheShape): number {
  const tokens = microBatch(plan);
  const { hiddenSize } = plan.model.architecture;
  const steps = layersOf(plan.model.architecture).map(({ mixer }) => {
    const { heads, width } = headsOf(mixer);
    const scores =
      plan.flashAttention === false ? tokens * cacheCells(plan) * heads * FLOAT_BYTES : 0;
    return scores + tokens * FLOAT_BYTES * (2 * hiddenSize + 2 * width);
  });
  return maskBytes(plan) + Math.max(...steps);
}

/**
 * The mask says which cells a token may see: 32 bits a cell and token, and a
 * 16-bit copy for flash attention; a second pair for sliding layers.
 */
function maskBytes(plan: InferencePlan & CacheShape): number {
  const sliding = plan.model.architecture.slidingAttention;
  const cells =
    cacheCells(plan) +
    (sliding ? slidingCells(sliding.window, sliding.ignoredByLlamaCpp ?? false, plan) : 0);
  const bytes = plan.flashAttention === false ? FLOAT_BYTES : FLOAT_BYTES + HALF_BYTES;
  return microBatch(plan) * cells * bytes;
}

function microBatch(plan: InferencePlan): number {
  return plan.microBatchTokens ?? DEFAULT_MICRO_BATCH_TOKENS;
}

function headsOf(mixer: Mixer): { readonly heads: number; readonly width: number } {
  switch (mixer.kind) {
    case 'full':
    case 'sliding':
      return { heads: mixer.heads, width: mixer.heads * mixer.headSize };
    case 'latent':
      return {
        heads: mixer.latent.heads,
        width: mixer.latent.heads * (mixer.latent.keyValueRank + mixer.latent.rotaryHeadSize),
      };
    default:
      return { heads: 0, width: 0 };
  }
}
