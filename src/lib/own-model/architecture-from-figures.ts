import type { Architecture } from '../catalog/models/architecture.ts';
import type { Source } from '../catalog/source.ts';
import { BLOCK_TYPES } from '../memory/weights/block-type.ts';
import { ArchitectureError } from '../memory/model/layer.ts';
import { parameterCount } from '../memory/model/model-tensors.ts';

/** A model that a reader describes by a few figures from its model card. All numbers are whole and 1 or more. */
export interface OwnFigures {
  /** Total weights: 10 million or more. */
  readonly parameters: number;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly heads: number;
  readonly keyValueHeads: number;
  readonly headSize: number;
  readonly vocabularySize: number;
  readonly tiedEmbeddings: boolean;
}

/** Rows must be whole blocks: llama.cpp stores any others in a wider type, and the file would be half as large again. */
const BLOCK = BLOCK_TYPES.Q4_K.weights;

/**
 * Returns the architecture of a dense, gated model with the given figures. The feed-forward size is what is left of the
 * parameters after embeddings and attention, rounded to a multiple of 256, because makers choose such multiples and a
 * rounded parameter count misses the real size by a few.
 *
 * @throws {ArchitectureError} when attention and embeddings alone have more weights than the parameters, or heads do not
 * divide.
 * @source tensor_type_fallback in llama-quant.cpp of ggml-org/llama.cpp (read 2026-11-24), for the wider type.
 * @example 8.03e9 parameters, 32 layers, 4096 wide, 32 heads on 8 key-value heads of 128, vocabulary 128,256: 14,335
 * are left, so the feed-forward size is 14,336, that of Llama 3.1 8B.
 */
export function ownArchitecture(figures: OwnFigures, source: Source): Architecture {
  const { heads, keyValueHeads, layers, hiddenSize } = figures;
  if (heads % keyValueHeads !== 0) {
    throw new ArchitectureError(
      `${String(heads)} heads cannot share ${String(keyValueHeads)} key-value heads evenly. ` +
        'The number of heads must be a multiple of the key-value heads.',
    );
  }
  const withFeedForward = (size: number): Architecture => ({
    source,
    layers,
    hiddenSize,
    vocabularySize: figures.vocabularySize,
    tiedEmbeddings: figures.tiedEmbeddings,
    attention: { heads, keyValueHeads, headSize: figures.headSize },
    feedForward: { size, gated: true },
  });
  const others = parameterCount(withFeedForward(0)) + layers * hiddenSize;
  const size = Math.round((figures.parameters - others) / (layers * hiddenSize * 3));
  if (size < 1) {
    throw new ArchitectureError(
      'Embeddings and attention alone have more weights than the parameters you gave. ' +
        'Check the parameter count, the vocabulary and the hidden size.',
    );
  }
  return withFeedForward(Math.max(1, Math.round(size / BLOCK)) * BLOCK);
}
