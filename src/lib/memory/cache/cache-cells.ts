import type { Runtime } from '../model/runtime.ts';

/** How many tokens a cache has room for, and how the runtime lays it out. A cell is the room for one token. */
export interface CacheShape {
  readonly runtime: Runtime;
  /** Tokens that each sequence may hold, prompt and answer together: 1 or more. */
  readonly contextTokens: number;
  /** Sequences cached at the same time, one for each simultaneous user: 1 or more. */
  readonly sequences: number;
  /** Tokens that the runtime computes at once (llama.cpp's `-ub`): 1 or more. Default 512 in llama.cpp, 8192 in vLLM. */
  readonly microBatchTokens?: number;
  /** llama.cpp shares one cache between all sequences (its server's default). Default true. */
  readonly unified?: boolean;
  /** Sliding layers keep the full cache: `--swa-full`, old vLLM. Default false. */
  readonly fullSlidingCache?: boolean;
}

const LLAMA_CPP_PADDING = 256;
const VLLM_BLOCK_TOKENS = 16;
/** vLLM's default limit on tokens in one step on current datacenter cards. */
export const VLLM_STEP_TOKENS = 8192;
/** llama.cpp's default micro-batch, in tokens. */
export const DEFAULT_MICRO_BATCH_TOKENS = 512;

/**
 * Returns how many cells a full-attention cache reserves for all sequences together.
 * llama.cpp rounds up to 256 cells, vLLM each sequence to blocks of 16 tokens.
 *
 * @source llama-kv-cache.cpp (padding 256), vLLM's default block size 16.
 * @example 1000 tokens for 2 sequences: llama.cpp 2048 cells, vLLM 2016.
 */
export function cacheCells(shape: CacheShape): number {
  const { contextTokens, sequences } = shape;
  switch (shape.runtime) {
    case 'llama.cpp':
      return shape.unified === false
        ? roundUp(contextTokens, LLAMA_CPP_PADDING) * sequences
        : roundUp(contextTokens * sequences, LLAMA_CPP_PADDING);
    case 'vllm':
      return roundUp(contextTokens, VLLM_BLOCK_TOKENS) * sequences;
    case 'transformers':
      return contextTokens * sequences;
  }
}

/**
 * Returns how many cells a layer that looks back `window` tokens (undefined: full attention) reserves for all sequences
 * together. llama.cpp keeps the window of each sequence and one micro-batch; Transformers keeps the window less one
 * token; vLLM keeps the blocks that a window touches and those of one step. vLLM before 0.21 and ik_llama.cpp keep all
 * cells (`fullSlidingCache`).
 *
 * @source llama-kv-cache-iswa.cpp: min(n, pad(window × sequences + micro-batch));
 * vLLM's hybrid KV cache manager and vllm-project/vllm issue 43308 (2026-05-21).
 * @example gpt-oss 20B, 131,072 tokens, micro-batch 2048, window 128: 2304 cells.
 */
export function slidingCells(
  window: number | undefined,
  ignoredByLlamaCpp: boolean,
  shape: CacheShape,
): number {
  const all = cacheCells(shape);
  if (window === undefined || shape.fullSlidingCache) return all;
  if (shape.runtime === 'vllm') return Math.min(all, vllmSlidingCells(window, shape));
  if (shape.runtime === 'transformers') {
    // The token being computed is part of its window, so it needs one less from the cache.
    return Math.min(shape.contextTokens, Math.max(1, window - 1)) * shape.sequences;
  }
  if (ignoredByLlamaCpp) return all;
  const microBatch = shape.microBatchTokens ?? DEFAULT_MICRO_BATCH_TOKENS;
  if (shape.unified === false) {
    const one = roundUp(shape.contextTokens, LLAMA_CPP_PADDING);
    return Math.min(one, roundUp(window + microBatch, LLAMA_CPP_PADDING)) * shape.sequences;
  }
  return Math.min(all, roundUp(window * shape.sequences + microBatch, LLAMA_CPP_PADDING));
}

/** Each sequence keeps the blocks that its window touches; one step of new tokens comes on top. */
function vllmSlidingCells(window: number, shape: CacheShape): number {
  const held = roundUp(window, VLLM_BLOCK_TOKENS) + VLLM_BLOCK_TOKENS;
  const step = shape.microBatchTokens ?? VLLM_STEP_TOKENS;
  return Math.min(cacheCells({ ...shape, sequences: 1 }), held) * shape.sequences + step;
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
