import type { PublishedPrecision } from '../../../lib/catalog/models/model.ts';
import type { Precision } from '../../../lib/memory/weights/precision.ts';
import { nominalBits } from '../../../lib/memory/plan/runtime-precisions.ts';
import type { FitsModel } from '../catalogue.ts';
import type { FitsRuntime } from '../setup.ts';

/** One usual precision for each size, the most exact first; between them lie others that few people load. */
const USUAL: Readonly<Record<FitsRuntime, readonly Precision[]>> = {
  'llama.cpp': ['BF16', 'Q8_0', 'Q6_K', 'Q5_K_M', 'Q4_K_M', 'Q3_K_M', 'IQ3_XXS', 'Q2_K', 'IQ2_XXS'],
  vllm: ['BF16', 'FP8', 'AWQ-INT4'],
};

/** The precisions of a runtime that hold a published one exactly or nearly, the most exact first. */
const OF_PUBLISHED: Readonly<Record<FitsRuntime, Partial<Record<PublishedPrecision, readonly Precision[]>>>> =
  {
    // A file of experts in INT4 or NVFP4 has to be converted, so that more bits can lose less.
    'llama.cpp': { MXFP4: ['MXFP4_MOE'], FP8: USUAL['llama.cpp'].slice(1) },
    vllm: { MXFP4: ['MXFP4'], INT4: ['INT4'], NVFP4: ['NVFP4'], FP8: USUAL.vllm.slice(1) },
  };

/**
 * Returns the usual precisions of a runtime in which a model can be had, with at least `leastBits` bits a weight, the
 * most exact first. One that its maker publishes below 16 bits is had in no more; in four bits, in those alone.
 * Example: for llama.cpp and at least 8 bits: BF16 and Q8_0.
 */
export function goodPrecisions(
  { publishedIn }: Pick<FitsModel, 'publishedIn'>,
  runtime: FitsRuntime,
  leastBits: number,
): readonly Precision[] {
  const published = publishedIn && OF_PUBLISHED[runtime][publishedIn];
  return (published ?? USUAL[runtime]).filter((precision) => nominalBits(precision) >= leastBits);
}
