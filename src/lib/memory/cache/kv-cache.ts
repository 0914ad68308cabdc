import type { Architecture } from '../../catalog/models/architecture.ts';
import { layersOf, type Mixer } from '../model/layer.ts';
import { NotModelledError } from '../model/not-modelled.ts';
import { cacheCells, slidingCells, type CacheShape } from './cache-cells.ts';
import { CACHE_BYTES, type CachePrecision } from './cache-precision.ts';
import { recurrentStateBytes } from './recurrent-state.ts';

/** How many tokens are cached, for how many users, and in which precision. */
export interface CacheRequest extends CacheShape {
  readonly keyPrecision: CachePrecision;
  readonly valuePrecision: CachePrecision;
  /**
   * Tokens drafted ahead: 0 or more. llama.cpp keeps a copy of the recurrent state for each,
   * to fall back to. Default 0.
   */
  readonly draftTokens?: number;
  /**
   * How latent attention is cached: compressed (current llama.cpp, vLLM,
   * SGLang), with a second transposed copy, or expanded to all heads (old
   * llama.cpp, MLX on DeepSeek-V2). Default: compressed; expanded in
   * Transformers, which computes keys and values of all heads before it
   * caches them (modular_deepseek_v3.py, read 2026-11-24).
   */
  readonly latentCache?: 'compressed' | 'with-transposed-copy' | 'expanded';
}

/** Bytes of a cache by kind of layer. The kinds add up to `total`. */
export interface CacheBreakdown {
  readonly full: number;
  readonly sliding: number;
  readonly latent: number;
  /** Keys in the index of sparse attention. */
  readonly index: number;
  /** State of recurrent layers, which does not grow with the context. */
  readonly state: number;
  readonly total: number;
}

/**
 * Returns the bytes of a model's cache for all sequences together.
 *
 * @throws {NotModelledError} when no formula covers the design.
 * @throws {ArchitectureError} when the configuration contradicts itself.
 * @source allocation in llama.cpp (llama-kv-cache.cpp, llama-kv-cache-iswa.cpp,
 * llama-memory-recurrent.cpp) and vLLM (kv_cache_interface.py).
 * @example Llama 3.1 70B, 8192 tokens, f16: 80 layers × 8192 × 8 heads × 128 ×
 * 2 (keys, values) × 2 bytes = 2,684,354,560 bytes.
 */
export function kvCacheBytes(model: { readonly architecture: Architecture }, request: CacheRequest): number {
  return cacheBreakdown(model, request).total;
}

/**
 * Returns the bytes of a model's cache for all sequences together, by kind of layer.
 *
 * @throws {NotModelledError} when no formula covers the design.
 * @throws {ArchitectureError} when the configuration contradicts itself.
 * @source as for kvCacheBytes.
 * @example gpt-oss 20B in llama.cpp, 8192 tokens, q8_0, micro-batch 128: 102 MiB in full and 3.19 MiB in sliding layers.
 */
export function cacheBreakdown(
  model: { readonly architecture: Architecture },
  request: CacheRequest,
): CacheBreakdown {
  const { architecture } = model;
  const reason = architecture.notModelled?.cache;
  if (reason !== undefined) throw new NotModelledError(reason);
  const sums = { full: 0, sliding: 0, latent: 0, index: 0, state: 0 };
  for (const { mixer } of layersOf(architecture)) addLayerCache(sums, architecture, mixer, request);
  return { ...sums, total: sums.full + sums.sliding + sums.latent + sums.index + sums.state };
}

/** Running sums of a cache by kind of layer, in bytes. */
export type CacheSums = Record<'full' | 'sliding' | 'latent' | 'index' | 'state', number>;

/**
 * Adds what one layer caches to the sums, in bytes.
 *
 * @example a layer of Llama 3.1 8B adds 8192 × 8 × 128 × 2 × 2 = 33,554,432 bytes to `full` at 8192 tokens in f16.
 */
export function addLayerCache(
  sums: CacheSums,
  architecture: Architecture,
  mixer: Mixer,
  request: CacheRequest,
): void {
  switch (mixer.kind) {
    case 'none':
      return;
    case 'recurrent':
      sums.state +=
        request.sequences * (1 + (request.draftTokens ?? 0)) * recurrentStateBytes(mixer.recurrent);
      return;
    case 'latent':
      sums.latent += latentLayerBytes(mixer, request);
      sums.index += indexLayerBytes(mixer, request);
      return;
    case 'full':
    case 'sliding': {
      const ignored = architecture.slidingAttention?.ignoredByLlamaCpp ?? false;
      const cells = slidingCells(mixer.window, ignored, request);
      sums[mixer.kind] +=
        cells *
        mixer.keyValueHeads *
        (mixer.headSize * CACHE_BYTES[request.keyPrecision] +
          mixer.valueHeadSize * CACHE_BYTES[request.valuePrecision]);
    }
  }
}

function latentLayerBytes({ latent }: Extract<Mixer, { kind: 'latent' }>, request: CacheRequest): number {
  const cells = cacheCells(request);
  const keyBytes = CACHE_BYTES[request.keyPrecision];
  const valueBytes = CACHE_BYTES[request.valuePrecision];
  const compressed = cells * (latent.keyValueRank + latent.rotaryHeadSize) * keyBytes;
  switch (latentCacheOf(request)) {
    case 'expanded':
      return (
        cells *
        latent.heads *
        ((latent.contentHeadSize + latent.rotaryHeadSize) * keyBytes + latent.valueHeadSize * valueBytes)
      );
    case 'with-transposed-copy':
      return compressed + cells * latent.keyValueRank * valueBytes;
    default:
      return compressed;
  }
}

/**
 * Returns how latent attention is cached: as the request says, or by the default of its runtime.
 *
 * @source modular_deepseek_v3.py of huggingface/transformers (read 2026-11-24).
 * @example expanded in Transformers, compressed in llama.cpp and vLLM.
 */
export function latentCacheOf(
  request: Pick<CacheRequest, 'runtime' | 'latentCache'>,
): NonNullable<CacheRequest['latentCache']> {
  return request.latentCache ?? (request.runtime === 'transformers' ? 'expanded' : 'compressed');
}

/**
 * Sparse attention keeps one small key a token in addition to the latent vector. vLLM
 * stores it in FP8 with a 4-byte scale for each 128 numbers, llama.cpp and
 * Transformers in 16 bits.
 *
 * @source ggml-org/llama.cpp pull request 23346 (2026-05), issue 28296 (2026-09);
 * vLLM's deepseek_v2.py (index cache of 132 bytes for 128 numbers).
 */
function indexLayerBytes({ latent }: Extract<Mixer, { kind: 'latent' }>, request: CacheRequest): number {
  if (!latent.indexer) return 0;
  const size = latent.indexer.headSize;
  const key = request.runtime === 'vllm' ? size + Math.ceil(size / 128) * 4 : size * CACHE_BYTES.f16;
  return cacheCells(request) * key;
}
