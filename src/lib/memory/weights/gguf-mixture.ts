import type { BlockType } from './block-type.ts';

/**
 * Every file type that llama.cpp's quantizer makes, with the tensor type that it starts from. A file is a mixture:
 * `mixtureRule` raises or lowers single tensors. The most exact file types come first.
 */
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
