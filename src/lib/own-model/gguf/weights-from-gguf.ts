import { OwnModelError, storedTypes, type StoredWeights } from '../own-model.ts';
import type { GgufHeader } from './gguf-header.ts';

/**
 * Returns the weights that a GGUF file holds, exact to the byte: the sum over its table of tensors, as llama.cpp prints
 * it.
 *
 * @throws {OwnModelError} when the file lists no tensors, or their sum is impossible.
 * @example the 291 matrices and norms of Llama 3.1 8B in Q4_K_M sum to 4,912,898,304 bytes.
 */
export function weightsFromGguf({ tensors }: GgufHeader): StoredWeights {
  const bytes = tensors.reduce((sum, tensor) => sum + tensor.bytes, 0);
  const parameters = tensors.reduce((sum, tensor) => sum + tensor.weights, 0);
  if (bytes === 0 || !Number.isSafeInteger(bytes) || !Number.isSafeInteger(parameters)) {
    throw new OwnModelError(
      tensors.length === 0
        ? 'The file lists no tensors: it holds a vocabulary, but no model.'
        : 'The header is damaged: its tensors add up to an impossible size.',
    );
  }
  return { bytes, parameters, types: storedTypes(tensors) };
}

/**
 * Returns how many bytes a file should have: it ends where its last tensor ends.
 *
 * @example a header of 1000 bytes, padded to 1024, and one tensor of 64 bytes at 0: 1088.
 */
export function expectedFileBytes({ tensors, dataStart }: GgufHeader): number {
  return tensors.reduce((end, tensor) => Math.max(end, dataStart + tensor.offset + tensor.bytes), dataStart);
}
