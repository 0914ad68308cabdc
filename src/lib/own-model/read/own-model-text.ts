import type { Source } from '../../catalog/source.ts';
import { architectureFromConfig } from '../config/architecture-from-config.ts';
import { jsonObject } from '../config/json-text.ts';
import { OwnModelError, type OwnModel } from '../own-model.ts';
import { isSafetensorsIndex, weightsFromIndex } from '../safetensors/weights-from-index.ts';

/** No configuration and no index of a known model comes near. */
const MOST_CHARACTERS = 50_000_000;

/**
 * Returns the model that a text describes: a `config.json`, or a `model.safetensors.index.json` with the size of the
 * weights. `source` becomes the source of the architecture.
 *
 * @throws {OwnModelError} when the text is something else, or a field is missing or impossible.
 * @example an index with a `total_size` of 16,060,522,496 gives weights of that many bytes and no architecture.
 */
export function ownModelFromText(text: string, source: Source): OwnModel {
  if (text.length > MOST_CHARACTERS) {
    throw new OwnModelError('The text is longer than any known configuration. Paste a config.json.');
  }
  const object = jsonObject(text);
  if (!isSafetensorsIndex(object)) return architectureFromConfig(object, source);
  return {
    weights: weightsFromIndex(object),
    notes: [
      'The index says how large the weights are. What the cache needs is in the config.json beside it.',
    ],
  };
}
