import type { Architecture } from '../catalog/architecture.ts';
import { BLOCK_TYPES } from './block-type.ts';

const BLOCK = BLOCK_TYPES.Q4_K.weights;

/**
 * Returns an architecture whose feed-forward size (one number) is a multiple of 256, at least 256. A size that was
 * worked out from a rounded parameter count can miss the real one by a few; llama.cpp stores rows that are not whole
 * blocks in a wider type, so the file would come out half as large again. Makers choose multiples of 256.
 * Source: tensor_type_fallback in llama-quant.cpp of ggml-org/llama.cpp (read 2026-11-24).
 * Example: 8.03 billion parameters in the shape of Llama 3.1 8B give 14,335, which becomes 14,336.
 */
export function inWholeBlocks(architecture: Architecture): Architecture {
  const { feedForward } = architecture;
  if (!feedForward || typeof feedForward.size !== 'number') return architecture;
  const size = Math.max(1, Math.round(feedForward.size / BLOCK)) * BLOCK;
  return { ...architecture, feedForward: { ...feedForward, size } };
}
