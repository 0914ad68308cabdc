import type { Tensor } from '../model/tensor.ts';
import { fitsBlocks, type BlockType } from './block-type.ts';
import { GGUF_MIXTURES, type GgufMixture } from './gguf-mixture.ts';
import { mixtureRule } from './gguf-rules.ts';
import type { MixtureContext } from './mixture-context.ts';

/**
 * Returns the tensor type that llama.cpp's quantizer gives a tensor in a file
 * of type `mixture`. A row that does not divide into blocks of that type gets
 * the next type that fits, as in llama.cpp.
 *
 * @source llama_tensor_get_type and tensor_type_fallback in llama-quant.cpp of
 * ggml-org/llama.cpp, commit 007dbbf3 (read 2026-11-24).
 * @example Llama 3.1 8B in Q4_K_M: `ffn_down` is Q6_K in the first four layers and Q4_K in the fifth.
 */
export function blockTypeInMixture(mixture: GgufMixture, tensor: Tensor, context: MixtureContext): BlockType {
  if (!tensor.quantizable) return 'F32';
  const base = GGUF_MIXTURES[mixture];
  if (base === 'F32' || base === 'F16' || base === 'BF16') return base;
  return fitting(mixtureRule(mixture, base, tensor, context), tensor.columns);
}

/** The tensor type with blocks of 32 that replaces one with blocks of 256. */
const FALLBACKS: Partial<Record<BlockType, BlockType>> = {
  IQ1_S: 'IQ4_NL',
  IQ1_M: 'IQ4_NL',
  IQ2_XXS: 'IQ4_NL',
  IQ2_XS: 'IQ4_NL',
  IQ2_S: 'IQ4_NL',
  IQ3_XXS: 'IQ4_NL',
  IQ3_S: 'IQ4_NL',
  IQ4_XS: 'IQ4_NL',
  Q2_K: 'Q4_0',
  Q3_K: 'Q4_0',
  Q4_K: 'Q5_0',
  Q5_K: 'Q5_1',
  Q6_K: 'Q8_0',
};

function fitting(type: BlockType, columns: number): BlockType {
  if (fitsBlocks(type, columns)) return type;
  const fallback = FALLBACKS[type];
  return fallback !== undefined && fitsBlocks(fallback, columns) ? fallback : 'F16';
}
