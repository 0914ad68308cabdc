import { CHECKPOINT_FORMATS, type CheckpointFormat } from './checkpoint-format.ts';
import { GGUF_MIXTURES, type GgufMixture } from './gguf-mixture.ts';

/** A format that a model's weights are stored in: a GGUF file type or a checkpoint format. */
export type Precision = GgufMixture | CheckpointFormat;

/**
 * Returns whether text names a GGUF file type.
 *
 * @example Q4_K_M is one, FP8 is not.
 */
export function isGgufMixture(precision: string): precision is GgufMixture {
  return Object.hasOwn(GGUF_MIXTURES, precision);
}

/**
 * Returns whether text names a checkpoint format.
 *
 * @example FP8 is one, Q4_K_M is not.
 */
export function isCheckpointFormat(precision: string): precision is CheckpointFormat {
  return Object.hasOwn(CHECKPOINT_FORMATS, precision);
}

/**
 * Returns whether text names a precision that the library knows.
 *
 * @example Q4_K_M and FP8 are two, Q4 is none.
 */
export function isPrecision(text: string): text is Precision {
  return isGgufMixture(text) || isCheckpointFormat(text);
}

/** Every precision, the most exact first within its kind. */
export const PRECISIONS: readonly Precision[] = [
  ...(Object.keys(GGUF_MIXTURES) as GgufMixture[]),
  ...(Object.keys(CHECKPOINT_FORMATS) as CheckpointFormat[]),
];
