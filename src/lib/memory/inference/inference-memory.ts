import { exactly, sumOfRanges, type Range } from '../../units/range.ts';
import { cacheBreakdown, type CacheBreakdown } from '../cache/kv-cache.ts';
import { computeBuffer } from '../compute/compute-buffer.ts';
import { runtimeOverhead } from '../compute/runtime-overhead.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import { isGgufMixture } from '../weights/precision.ts';
import { weightBreakdown, type WeightBreakdown } from '../weights/weights.ts';
import { extraMemory, type ExtraMemory } from './extra-contexts.ts';

/** The memory of a model that runs on one device, part by part, in bytes: 0 or more each. */
export interface InferenceMemory {
  /** Weights on the accelerator. */
  readonly weights: number;
  /** Cached keys and values, and the state of recurrent layers. */
  readonly cache: CacheBreakdown;
  /** Working memory of the computation. */
  readonly compute: Range;
  /** What the runtime and the driver take for themselves. */
  readonly overhead: Range;
  /** A draft model and a vision projector; empty without them. */
  readonly extras: ExtraMemory;
  /** The sum of the parts above: everything on the accelerator. */
  readonly total: Range;
  /** Weights that stay in system memory: llama.cpp's embedding table. */
  readonly hostBytes: number;
  /** All weights by part of the model, those in system memory included. */
  readonly weightParts: WeightBreakdown;
}

/**
 * Returns the memory that a model needs to run on one device, part by part with a range, in bytes. Weights and cache
 * follow exactly from the configuration; compute and overhead are estimates whose error is published. Pass `weightParts`
 * and `compute` from an earlier plan where this one has them in common, so that they are not worked out again.
 *
 * @throws {NotModelledError} when no formula covers the design.
 * @example Llama 3.1 8B, Q4_K_M, 8192 tokens, one user, llama.cpp, f16 cache: 4.62 GB of weights, 1.07 of cache, about
 * 0.27 of compute and 0.40 of overhead: 6.36 GB.
 */
export function inferenceMemory(
  plan: InferencePlan,
  weightParts: WeightBreakdown = weightBreakdown(plan.model, plan.precision, plan),
  compute: Range = computeBuffer(plan),
): InferenceMemory {
  const hostBytes = hostWeightBytes(plan, weightParts.bytesByPart.embedding);
  const weights = weightParts.bytes - hostBytes;
  const cache = cacheBreakdown(plan.model, plan);
  const overhead = runtimeOverhead(plan.runtime);
  const extras = extraMemory(plan);
  return {
    weights,
    cache,
    compute,
    overhead,
    extras,
    total: sumOfRanges([
      ...[exactly(weights), exactly(cache.total), compute, overhead],
      ...[extras.draft, extras.projector].flatMap((extra) => (extra ? [extra.total] : [])),
    ]),
    hostBytes,
    weightParts,
  };
}

/**
 * Returns the weights that llama.cpp keeps in system memory with all layers on an accelerator, in bytes: the embedding
 * table, which it looks up there; 0 for other runtimes. When the output layer uses the same matrix, the accelerator has
 * a copy of it, so nothing is saved.
 *
 * @source llama-model.cpp keeps the input layer on the CPU; a load log shows 545.62 MiB of Qwen3.5 9B there with all
 * layers offloaded.
 * @example Llama 3.1 8B in Q4_K_M: 128,256 × 4096 weights at 4.5 bits = 295,501,824 bytes; 0 with vLLM.
 */
export function hostWeightBytes(plan: InferencePlan, embeddingBytes: number): number {
  const isLlamaCpp = plan.runtime === 'llama.cpp' && isGgufMixture(plan.precision);
  return isLlamaCpp && !plan.model.architecture.tiedEmbeddings ? embeddingBytes : 0;
}
