/**
 * Bytes and weights of one block of each tensor type that ggml stores.
 *
 * @source the block structures and their size checks in ggml-common.h of
 * ggml-org/llama.cpp (read 2026-11-24).
 * @example a Q4_K block holds 256 weights in 144 bytes, so 4.5 bits a weight.
 */
export const BLOCK_TYPES = {
  F32: { bytes: 4, weights: 1 },
  F16: { bytes: 2, weights: 1 },
  BF16: { bytes: 2, weights: 1 },
  Q8_0: { bytes: 34, weights: 32 },
  Q5_1: { bytes: 24, weights: 32 },
  Q5_0: { bytes: 22, weights: 32 },
  Q4_1: { bytes: 20, weights: 32 },
  Q4_0: { bytes: 18, weights: 32 },
  IQ4_NL: { bytes: 18, weights: 32 },
  MXFP4: { bytes: 17, weights: 32 },
  Q6_K: { bytes: 210, weights: 256 },
  Q5_K: { bytes: 176, weights: 256 },
  Q4_K: { bytes: 144, weights: 256 },
  Q3_K: { bytes: 110, weights: 256 },
  Q2_K: { bytes: 84, weights: 256 },
  IQ4_XS: { bytes: 136, weights: 256 },
  IQ3_S: { bytes: 110, weights: 256 },
  IQ3_XXS: { bytes: 98, weights: 256 },
  IQ2_S: { bytes: 82, weights: 256 },
  IQ2_XS: { bytes: 74, weights: 256 },
  IQ2_XXS: { bytes: 66, weights: 256 },
  IQ1_M: { bytes: 56, weights: 256 },
  IQ1_S: { bytes: 50, weights: 256 },
} as const satisfies Record<string, BlockSize>;

/** The size of one block of a tensor type. */
export interface BlockSize {
  /** Bytes of the block, scales included. */
  readonly bytes: number;
  /** Weights in the block: 1, 32 or 256. */
  readonly weights: number;
}

/** The name of a ggml tensor type. */
export type BlockType = keyof typeof BLOCK_TYPES;

/**
 * Returns the bytes that `weights` weights take in tensor type `type`. Rows must be whole blocks: check `fitsBlocks`
 * first.
 *
 * @example 4096 × 4096 weights in Q4_K: 16,777,216 / 256 × 144 = 9,437,184 bytes.
 */
export function blockBytes(type: BlockType, weights: number): number {
  const block = BLOCK_TYPES[type];
  return (weights / block.weights) * block.bytes;
}

/**
 * Returns whether a row of `columns` weights divides into whole blocks of `type`.
 *
 * @example 896 columns do not fit Q4_K (896 / 256 = 3.5) but do fit Q5_0 (28 blocks).
 */
export function fitsBlocks(type: BlockType, columns: number): boolean {
  return columns % BLOCK_TYPES[type].weights === 0;
}

/**
 * Returns the bits that a weight takes in tensor type `type`, scales included.
 *
 * @example Q4_K: 144 × 8 / 256 = 4.5.
 */
export function bitsPerWeight(type: BlockType): number {
  const block = BLOCK_TYPES[type];
  return (block.bytes * 8) / block.weights;
}
