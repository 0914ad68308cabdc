import { exactly, sumOfRanges, type Range } from '../../units/range.ts';
import { computeBuffer } from '../compute/compute-buffer.ts';
import { extraMemory, type ExtraMemory } from './extra-contexts.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import { cacheBreakdown, type CacheBreakdown } from '../cache/kv-cache.ts';
import { isGgufMixture } from '../weights/precision.ts';
import { runtimeOverhead } from '../compute/runtime-overhead.ts';
import { weightBreakdown, type WeightBreakdown } from '../weights/weights.ts';

/** The memory of a running model, part by part, in bytes. */
export interface InferenceMemory {
  /** Weights on the accelerator. */
  readonly weights: number;
  /** Cached keys and values, and the state of recurrent layers. */
  readonly cache: CacheBreakdown;
  /** Working memory of the computation. */
  readonly compute: Range;
  /** What the runtime and the driver take for themselves. */
  readonly overhead: Range;
  /** What a draft model and a vision projector take; empty without them. */
  readonly extras: ExtraMemory;
  /** The sum of all parts above. */
  readonly total: Range;
  /** Weights that stay in system memory: llama.cpp's embedding table. */
  readonly hostBytes: number;
  readonly weightParts: WeightBreakdown;
}

/**
 * Returns the memory that a model needs to run, part by part with a range.
 * Weights and cache follow exactly from the configuration; the computation and
 * the runtime's own share are estimates whose error is published.
 *
 * @throws {NotModelledError} when no formula covers the design. `weightParts` and `compute` spare working out again what an
 * earlier plan has in common with this one.
 * @example Llama 3.1 8B, Q4_K_M, 8192 tokens, one user, llama.cpp, f16 cache:
 * 4.62 GB weights + 1.07 GB cache + about 0.27 GB compute + about 0.4 GB overhead.
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
 * table, which it looks up there; 0 for other runtimes. When the output layer uses the same matrix, the accelerator
 * holds a copy and nothing is saved.
 *
 * @source llama-model.cpp keeps the input layer on the CPU; a load log shows
 * 545.62 MiB of Qwen3.5 9B there with all layers offloaded.
 */
export function hostWeightBytes(plan: InferencePlan, embeddingBytes: number): number {
  const isLlamaCpp = plan.runtime === 'llama.cpp' && isGgufMixture(plan.precision);
  return isLlamaCpp && !plan.model.architecture.tiedEmbeddings ? embeddingBytes : 0;
}
