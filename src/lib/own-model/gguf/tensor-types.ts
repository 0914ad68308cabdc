import { BLOCK_TYPES, type BlockSize } from '../../memory/weights/block-type.ts';

/** A storage type of tensors, with its name. */
export interface TensorType extends BlockSize {
  readonly name: string;
}

/** The block sizes of all types that files contain, also of those that no mixture of the guide starts from. */
const BLOCK_SIZES: Readonly<Record<string, BlockSize>> = {
  ...BLOCK_TYPES,
  Q8_1: { bytes: 36, weights: 32 },
  Q8_K: { bytes: 292, weights: 256 },
  I8: { bytes: 1, weights: 1 },
  I16: { bytes: 2, weights: 1 },
  I32: { bytes: 4, weights: 1 },
  I64: { bytes: 8, weights: 1 },
  F64: { bytes: 8, weights: 1 },
  TQ1_0: { bytes: 54, weights: 256 },
  TQ2_0: { bytes: 66, weights: 256 },
  NVFP4: { bytes: 36, weights: 64 },
  Q1_0: { bytes: 18, weights: 128 },
};

/** The types by their number in the format. */
const NAMES: Readonly<Record<number, string>> = {
  0: 'F32',
  1: 'F16',
  2: 'Q4_0',
  3: 'Q4_1',
  6: 'Q5_0',
  7: 'Q5_1',
  8: 'Q8_0',
  9: 'Q8_1',
  10: 'Q2_K',
  11: 'Q3_K',
  12: 'Q4_K',
  13: 'Q5_K',
  14: 'Q6_K',
  15: 'Q8_K',
  16: 'IQ2_XXS',
  17: 'IQ2_XS',
  18: 'IQ3_XXS',
  19: 'IQ1_S',
  20: 'IQ4_NL',
  21: 'IQ3_S',
  22: 'IQ2_S',
  23: 'IQ4_XS',
  24: 'I8',
  25: 'I16',
  26: 'I32',
  27: 'I64',
  28: 'F64',
  29: 'IQ1_M',
  30: 'BF16',
  34: 'TQ1_0',
  35: 'TQ2_0',
  39: 'MXFP4',
  40: 'NVFP4',
  41: 'Q1_0',
};

/**
 * Returns the storage type that a GGUF file means by a number, or undefined when it is not known here.
 *
 * @source the enumeration of ggml.h and the block structures of ggml-common.h in ggml-org/llama.cpp; the sizes of
 * NVFP4 and Q1_0 as in ollama/ollama, fs/ggml/ggml.go (read 2026-11-24).
 * @example 12 is Q4_K, 144 bytes for 256 weights.
 */
export function tensorType(id: number): TensorType | undefined {
  const name = NAMES[id];
  const size = name === undefined ? undefined : BLOCK_SIZES[name];
  return name !== undefined && size ? { name, ...size } : undefined;
}
