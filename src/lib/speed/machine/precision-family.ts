import { nominalBits } from '../../memory/plan/runtime-precisions.ts';
import type { Precision } from '../../memory/weights/precision.ts';

/** Formats that take about the same time to unpack. */
export type PrecisionFamily = 'sixteenBit' | 'eightBit' | 'fourBit' | 'blockFloat';

const BLOCK_FLOATS: ReadonlySet<Precision> = new Set(['MXFP4', 'MXFP4_MOE', 'NVFP4']);

/**
 * Returns the family of a precision: 16 bits and more, eight bits, block floats (MXFP4, NVFP4), or the integer formats
 * of six bits and fewer.
 *
 * @example Q4_K_M and AWQ-INT4 are fourBit, FP8 and Q8_0 eightBit, MXFP4 blockFloat.
 */
export function precisionFamily(precision: Precision): PrecisionFamily {
  if (BLOCK_FLOATS.has(precision)) return 'blockFloat';
  const bits = nominalBits(precision);
  if (bits >= 16) return 'sixteenBit';
  return bits >= 7.5 ? 'eightBit' : 'fourBit';
}
