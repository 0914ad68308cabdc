import { CACHE_BYTES } from '../../memory/cache/cache-precision.ts';
import { recurrentStateBytes } from '../../memory/cache/recurrent-state.ts';
import { layersOf, type Mixer } from '../../memory/model/layer.ts';
import { NotModelledError } from '../../memory/model/not-modelled.ts';
import type { InferencePlan } from '../../memory/plan/inference-plan.ts';

/** What the layers of one shape read of the cache for one new token of one sequence. */
export interface CacheRead {
  /** Bytes per token in the cache, for all these layers together. */
  readonly bytesPerToken: number;
  /** Multiplications per token in the cache, for all these layers together. */
  readonly productsPerToken: number;
  /** The most tokens that a sliding layer reads. Absent where it reads them all. */
  readonly window?: number;
  /** Bytes that do not depend on the context: a recurrent state, read and written. */
  readonly fixedBytes: number;
}

/**
 * Returns what attention reads of one sequence's cache for one token, grouped by the shape of layers.
 *
 * @throws {NotModelledError} when no formula covers the design.
 * @example Llama 3.1 8B with an f16 cache: 131,072 bytes and 262,144 multiplications per token in it.
 */
export function cacheReads(plan: InferencePlan): readonly CacheRead[] {
  const { architecture } = plan.model;
  const reason = architecture.notModelled?.cache;
  if (reason !== undefined) throw new NotModelledError(reason);
  const groups = new Map<string, CacheRead>();
  for (const { mixer } of layersOf(architecture)) {
    const read = layerRead(mixer, plan);
    if (!read) continue;
    const key = String(read.window ?? '');
    const group = groups.get(key);
    groups.set(key, group ? sum(group, read) : read);
  }
  return [...groups.values()];
}

/**
 * Returns the bytes that attention reads for one token when `tokens` are in the cache.
 *
 * @example Llama 3.1 8B, f16, 1,000 tokens: 131,072,000 bytes.
 */
export function cacheReadBytes(reads: readonly CacheRead[], tokens: number): number {
  return reads.reduce((bytes, read) => bytes + read.fixedBytes + read.bytesPerToken * seen(read, tokens), 0);
}

/**
 * Returns the multiplications of attention for one token when `tokens` are in the cache.
 *
 * @example Llama 3.1 8B, 1,000 tokens: 32 layers × 32 heads × 256 × 1,000 = 262,144,000.
 */
export function attentionProducts(reads: readonly CacheRead[], tokens: number): number {
  return reads.reduce((products, read) => products + read.productsPerToken * seen(read, tokens), 0);
}

function seen(read: CacheRead, tokens: number): number {
  return read.window === undefined ? tokens : Math.min(tokens, read.window);
}

function sum(a: CacheRead, b: CacheRead): CacheRead {
  return {
    ...a,
    bytesPerToken: a.bytesPerToken + b.bytesPerToken,
    productsPerToken: a.productsPerToken + b.productsPerToken,
    fixedBytes: a.fixedBytes + b.fixedBytes,
  };
}

function layerRead(mixer: Mixer, plan: InferencePlan): CacheRead | undefined {
  const keyBytes = CACHE_BYTES[plan.keyPrecision];
  const valueBytes = CACHE_BYTES[plan.valuePrecision];
  switch (mixer.kind) {
    case 'none':
      return undefined;
    case 'recurrent': {
      const state = recurrentStateBytes(mixer.recurrent);
      return { bytesPerToken: 0, productsPerToken: 0, fixedBytes: 2 * state };
    }
    case 'latent': {
      const { latent } = mixer;
      const width = latent.keyValueRank + latent.rotaryHeadSize;
      const index = latent.indexer ? latent.indexer.headSize * CACHE_BYTES.fp8 : 0;
      return {
        bytesPerToken: width * keyBytes + index,
        productsPerToken: latent.heads * (width + latent.keyValueRank),
        fixedBytes: 0,
      };
    }
    case 'full':
    case 'sliding': {
      const { heads, keyValueHeads, headSize, valueHeadSize, window } = mixer;
      const isIgnored =
        plan.runtime === 'llama.cpp' && plan.model.architecture.slidingAttention?.ignoredByLlamaCpp === true;
      return {
        bytesPerToken: keyValueHeads * (headSize * keyBytes + valueHeadSize * valueBytes),
        productsPerToken: heads * (headSize + valueHeadSize),
        fixedBytes: 0,
        ...(window === undefined || isIgnored ? {} : { window }),
      };
    }
  }
}
