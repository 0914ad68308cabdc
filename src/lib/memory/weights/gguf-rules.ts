import type { Tensor } from '../model/tensor.ts';
import { fitsBlocks, type BlockType } from './block-type.ts';
import type { GgufMixture } from './gguf-mixture.ts';
import type { MixtureContext } from './mixture-context.ts';

/**
 * Returns the tensor type that llama.cpp's quantizer wants for a tensor in a file of type `mixture`: the type `base`
 * that the file starts from, or one that a rule raises or lowers it to. Whether the rows divide into its blocks is not
 * checked here.
 *
 * Some rules depend on whether the file was made with an importance matrix. The types IQ1 to IQ3 need one, and
 * published IQ4_XS and IQ4_NL files mostly have one, so these are the rules with a matrix. Without one the first eighth
 * of `ffn_down` in IQ4 files is Q5_K: 0.8 % more for 8B.
 *
 * @source llama_tensor_get_type in llama-quant.cpp of ggml-org/llama.cpp, commit 007dbbf3 (read 2026-11-24).
 * @example the output layer of Llama 3.1 8B is Q6_K in a Q4_K_M file and Q5_K in an IQ2_M file.
 */
export function mixtureRule(
  mixture: GgufMixture,
  base: BlockType,
  tensor: Tensor,
  context: MixtureContext,
): BlockType {
  const { role } = tensor;
  if (role === 'output' || (role === 'token-embedding' && context.tiedEmbeddings)) {
    return outputType(mixture, base, tensor, context);
  }
  if (mixture === 'MXFP4_MOE') return tensor.part === 'experts' ? 'MXFP4' : 'Q8_0';
  if (role === 'token-embedding') return embeddingType(mixture, base);
  if (isLowBit(mixture)) return lowBitType(mixture, base, tensor, context);
  switch (role) {
    case 'attention-value':
      return valueType(mixture, base, tensor, context);
    case 'attention-key':
      return context.experts === 8 ? 'Q8_0' : queryKeyType(mixture, base);
    case 'attention-query':
      return queryKeyType(mixture, base);
    case 'attention-query-key-value':
      return fusedType(mixture, base);
    case 'attention-output':
      return attentionOutputType(mixture, base, context);
    case 'feed-forward-down':
      return downType(mixture, base, tensor.layer ?? 0, context);
    case 'feed-forward-gate':
    case 'feed-forward-up':
      return upType(mixture, base, tensor.layer ?? 0, context);
    default:
      return base;
  }
}

/** The first and the last eighth of the layers get more bits, and every third one between. */
function usesMoreBits(place: number, count: number): boolean {
  const eighth = Math.floor(count / 8);
  return place < eighth || place >= Math.floor((7 * count) / 8) || (place - eighth) % 3 === 2;
}

function inFirst(part: number, place: number, count: number): boolean {
  return place < Math.floor(count / part);
}

function isLowBit(mixture: GgufMixture): boolean {
  return mixture.startsWith('IQ1') || mixture.startsWith('IQ2');
}

function outputType(
  mixture: GgufMixture,
  base: BlockType,
  tensor: Tensor,
  context: MixtureContext,
): BlockType {
  if (mixture === 'MXFP4_MOE' || context.isFalcon || !fitsBlocks(base, tensor.columns)) return 'Q8_0';
  if (isLowBit(mixture) || mixture === 'IQ3_XXS') return 'Q5_K';
  return base === 'Q8_0' ? 'Q8_0' : 'Q6_K';
}

function embeddingType(mixture: GgufMixture, base: BlockType): BlockType {
  switch (mixture) {
    case 'IQ1_S':
    case 'IQ1_M':
    case 'IQ2_XXS':
    case 'IQ2_XS':
      return 'Q2_K';
    case 'IQ2_S':
    case 'IQ2_M':
    case 'IQ3_XXS':
      return 'IQ3_S';
    default:
      return base;
  }
}

function lowBitType(
  mixture: GgufMixture,
  base: BlockType,
  tensor: Tensor,
  context: MixtureContext,
): BlockType {
  const higher = mixture === 'IQ2_S' || mixture === 'IQ2_M' ? 'IQ3_S' : 'Q2_K';
  switch (tensor.role) {
    case 'attention-value':
      return context.headsPerKeyValueHead >= 4 || context.experts >= 4 ? 'Q4_K' : higher;
    case 'attention-key':
      return context.experts === 8 ? 'Q4_K' : base;
    case 'feed-forward-down':
      return inFirst(8, tensor.layer ?? 0, context.layers) ? higher : base;
    case 'attention-output':
      if (context.experts === 8) return 'Q5_K';
      if (mixture.startsWith('IQ1')) return 'IQ2_XXS';
      return higher === 'IQ3_S' ? 'IQ3_S' : base;
    default:
      return base;
  }
}

function valueType(
  mixture: GgufMixture,
  base: BlockType,
  tensor: Tensor,
  context: MixtureContext,
): BlockType {
  if (context.experts === 8) return 'Q8_0';
  const place = context.valueIndex.get(tensor.layer ?? 0) ?? 0;
  const type = plainValueType(mixture, base, place, context);
  return context.is70BClass && (type === 'Q3_K' || type === 'Q4_K') ? 'Q5_K' : type;
}

function plainValueType(
  mixture: GgufMixture,
  base: BlockType,
  place: number,
  context: MixtureContext,
): BlockType {
  const shared = context.headsPerKeyValueHead >= 4;
  switch (mixture) {
    case 'Q2_K':
      return shared ? 'Q4_K' : 'Q3_K';
    case 'Q2_K_S':
    case 'IQ3_XXS':
    case 'IQ3_XS':
    case 'IQ3_S':
      return shared ? 'Q4_K' : base;
    case 'IQ3_M':
      return 'Q4_K';
    case 'Q3_K_M':
      return place < 2 ? 'Q5_K' : 'Q4_K';
    case 'Q3_K_L':
      return 'Q5_K';
    case 'IQ4_NL':
    case 'IQ4_XS':
      return shared ? 'Q5_K' : base;
    case 'Q4_K_M':
    case 'Q5_K_M':
      return usesMoreBits(place, context.valueLayers) ? 'Q6_K' : base;
    case 'Q4_K_S':
      return place < 4 ? 'Q5_K' : base;
    default:
      return base;
  }
}

function queryKeyType(mixture: GgufMixture, base: BlockType): BlockType {
  if (mixture === 'IQ3_XS') return 'IQ3_XXS';
  if (mixture === 'IQ3_XXS') return 'IQ2_S';
  return base;
}

function fusedType(mixture: GgufMixture, base: BlockType): BlockType {
  switch (mixture) {
    case 'Q3_K_M':
    case 'Q3_K_L':
    case 'IQ3_M':
      return 'Q4_K';
    case 'Q4_K_M':
      return 'Q5_K';
    case 'Q5_K_M':
      return 'Q6_K';
    default:
      return base;
  }
}

const RAISED_WITH_EIGHT_EXPERTS: ReadonlySet<GgufMixture> = new Set([
  'Q2_K',
  'IQ3_XS',
  'IQ3_XXS',
  'Q3_K_S',
  'Q3_K_M',
  'IQ4_NL',
  'Q4_K_S',
  'Q4_K_M',
  'IQ3_S',
  'IQ3_M',
  'IQ4_XS',
]);

function attentionOutputType(mixture: GgufMixture, base: BlockType, context: MixtureContext): BlockType {
  if (context.isFalcon) return mixture === 'Q3_K_L' ? 'Q4_K' : base;
  if (context.experts === 8) return RAISED_WITH_EIGHT_EXPERTS.has(mixture) ? 'Q5_K' : base;
  switch (mixture) {
    case 'Q2_K':
      return 'Q3_K';
    case 'IQ3_XXS':
      return 'IQ3_S';
    case 'Q3_K_M':
    case 'IQ3_M':
      return 'Q4_K';
    case 'Q3_K_L':
      return 'Q5_K';
    default:
      return base;
  }
}

function downType(mixture: GgufMixture, base: BlockType, layer: number, context: MixtureContext): BlockType {
  const { layers, isFalcon } = context;
  const more = usesMoreBits(layer, layers);
  switch (mixture) {
    case 'Q2_K':
      return 'Q3_K';
    case 'Q2_K_S':
      return inFirst(8, layer, layers) ? 'Q4_K' : base;
    case 'Q3_K_M':
      if (inFirst(16, layer, layers)) return 'Q5_K';
      return !isFalcon || more ? 'Q4_K' : base;
    case 'IQ3_M':
      return inFirst(8, layer, layers) || (context.experts === 8 && more) ? 'Q4_K' : base;
    case 'Q3_K_L':
      return isFalcon ? 'Q4_K' : 'Q5_K';
    case 'Q4_K_M':
      if (!isFalcon) return more ? 'Q6_K' : base;
      if (inFirst(16, layer, layers)) return 'Q6_K';
      return more ? 'Q5_K' : base;
    case 'Q5_K_M':
      return more ? 'Q6_K' : base;
    case 'Q4_K_S':
      return !isFalcon && inFirst(8, layer, layers) ? 'Q5_K' : base;
    default:
      return base;
  }
}

function upType(mixture: GgufMixture, base: BlockType, layer: number, context: MixtureContext): BlockType {
  const middle = !inFirst(8, layer, context.layers) && layer < Math.floor((7 * context.layers) / 8);
  return mixture === 'IQ3_XS' && middle ? 'IQ3_XXS' : base;
}
