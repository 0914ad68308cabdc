import type { PublishedPrecision } from '../../../lib/catalog/models/model.ts';
import type { Precision } from '../../../lib/memory/weights/precision.ts';
import { nominalBits } from '../../../lib/memory/plan/runtime-precisions.ts';

/** The most bits a weight that a published precision holds, scales included. */
const PUBLISHED_BITS: Readonly<Record<PublishedPrecision, number>> = {
  FP8: 8.5,
  INT4: 4.5,
  MXFP4: 4.5,
  NVFP4: 4.5,
};

/**
 * Returns what a precision means for a model that its maker publishes below 16 bits, in a sentence: the published
 * precision loses nothing, and a larger one gains nothing. Undefined for fewer bits, and for a model published in 16 bits.
 * Example: BF16 of a model in FP8 gives “Its maker publishes it in FP8; more bits add nothing.”
 */
export function publishedMeaning(
  precision: Precision,
  published: PublishedPrecision | undefined,
): string | undefined {
  if (published === undefined) return undefined;
  if (precision === published) return 'As its maker publishes it: nothing is lost.';
  if (precision === `${published}_MOE`) return 'Its experts as the maker publishes them, the rest at 8 bits.';
  return nominalBits(precision) > PUBLISHED_BITS[published]
    ? `Its maker publishes it in ${published}; more bits add nothing.`
    : undefined;
}
