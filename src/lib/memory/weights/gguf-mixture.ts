import type { Architecture } from '../../catalog/models/architecture.ts';
import { fitsBlocks, type BlockType } from './block-type.ts';
import { layersOf } from '../model/layer.ts';
import type { Tensor } from '../model/tensor.ts';
import { mixtureRule } from './gguf-rules.ts';

/** What the mixture rules need to know about a model. */
export interface MixtureContext {
  readonly layers: number;
  /** Query heads that share one key-value head. */
  readonly headsPerKeyValueHead: number;
  readonly experts: number;
  /** llama.cpp's class "70B": 80 layers in the Llama or Qwen2 family. */
  readonly is70BClass: boolean;
  readonly isFalcon: boolean;
  readonly tiedEmbeddings: boolean;
  /** How many layers have value weights, and each such layer's place among them. */
  readonly valueLayers: number;
  readonly valueIndex: ReadonlyMap<number, number>;
}

/**
 * Returns what the mixture rules need from a configuration.
 * Example: Llama 3.1 70B has 80 layers with 64 heads on 8 key-value heads, so it is of the 70B class.
 */
export function mixtureContext(architecture: Architecture): MixtureContext {
  const { attention, latentAttention, experts, layers } = architecture;
  const keyValueHeads = firstPositive(attention?.keyValueHeads) ?? 1;
  const heads = attention?.heads ?? latentAttention?.heads ?? 1;
  const valueLayers = layersOf(architecture).filter(
    ({ mixer }) => mixer.kind !== 'none' && mixer.kind !== 'latent',
  );
  return {
    layers,
    headsPerKeyValueHead: heads / keyValueHeads,
    experts: experts?.count ?? 1,
    is70BClass: layers === 80 && !experts && heads !== keyValueHeads,
    isFalcon: architecture.ggufFamily === 'falcon',
    tiedEmbeddings: architecture.tiedEmbeddings,
    valueLayers: valueLayers.length,
    valueIndex: new Map(valueLayers.map((layer, place) => [layer.index, place])),
  };
}

function firstPositive(value: number | readonly number[] | undefined): number | undefined {
  return typeof value === 'number' ? value : value?.find((count) => count > 0);
}

/**
 * Returns the tensor type that llama.cpp's quantizer gives a tensor in a file
 * of type `mixture`. A row that does not divide into blocks of that type gets
 * the next type that fits, as in llama.cpp.
 * Source: llama_tensor_get_type and tensor_type_fallback in llama-quant.cpp of
 * ggml-org/llama.cpp, commit 007dbbf3 (read 2026-11-24).
 * Example: in Q4_K_M the first layer's `ffn_down` is Q6_K, the second's too, a middle one Q4_K.
 */
export function blockTypeInMixture(mixture: GgufMixture, tensor: Tensor, context: MixtureContext): BlockType {
  if (!tensor.quantizable) return 'F32';
  const base = GGUF_MIXTURES[mixture];
  if (base === 'F32' || base === 'F16' || base === 'BF16') return base;
  return fitting(mixtureRule(mixture, base, tensor, context), tensor.columns);
}

/** Every file type that the quantizer makes, with the tensor type it starts from. */
export const GGUF_MIXTURES = {
  F32: 'F32',
  BF16: 'BF16',
  F16: 'F16',
  Q8_0: 'Q8_0',
  Q6_K: 'Q6_K',
  Q5_K_M: 'Q5_K',
  Q5_K_S: 'Q5_K',
  Q5_1: 'Q5_1',
  Q5_0: 'Q5_0',
  Q4_K_M: 'Q4_K',
  Q4_K_S: 'Q4_K',
  Q4_1: 'Q4_1',
  Q4_0: 'Q4_0',
  IQ4_NL: 'IQ4_NL',
  IQ4_XS: 'IQ4_XS',
  MXFP4_MOE: 'MXFP4',
  Q3_K_L: 'Q3_K',
  Q3_K_M: 'Q3_K',
  Q3_K_S: 'Q3_K',
  IQ3_M: 'IQ3_S',
  IQ3_S: 'IQ3_S',
  IQ3_XS: 'IQ3_S',
  IQ3_XXS: 'IQ3_XXS',
  Q2_K: 'Q2_K',
  Q2_K_S: 'Q2_K',
  IQ2_M: 'IQ2_S',
  IQ2_S: 'IQ2_XS',
  IQ2_XS: 'IQ2_XS',
  IQ2_XXS: 'IQ2_XXS',
  IQ1_M: 'IQ1_M',
  IQ1_S: 'IQ1_S',
} as const satisfies Record<string, BlockType>;

/** The name of a GGUF file type, such as Q4_K_M. */
export type GgufMixture = keyof typeof GGUF_MIXTURES;

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
