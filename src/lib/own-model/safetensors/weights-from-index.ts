import { isJsonObject, type JsonObject } from '../config/json-text.ts';
import { OwnModelError, type StoredWeights } from '../own-model.ts';

/**
 * Returns whether an object is a `model.safetensors.index.json`, which lists the files of a model.
 *
 * @example an object with a `weight_map` is one, a `config.json` is not.
 */
export function isSafetensorsIndex(object: JsonObject): boolean {
  return isJsonObject(object['weight_map']);
}

/**
 * Returns the weights of a whole model from its `model.safetensors.index.json`, which states their total bytes.
 *
 * @throws {OwnModelError} when it does not.
 * @example the index of Llama 3.1 8B states 16,060,522,496 bytes: 8,030,261,248 weights of 16 bits.
 */
export function weightsFromIndex(index: JsonObject): StoredWeights {
  const metadata = index['metadata'];
  const bytes = isJsonObject(metadata) ? metadata['total_size'] : undefined;
  if (typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes > 0) return { bytes, types: [] };
  throw new OwnModelError(
    'The index has no `metadata.total_size`, so it does not say how large the model is.',
  );
}
