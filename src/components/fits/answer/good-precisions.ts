import type { PublishedModel, PublishedPrecision } from '../../../lib/catalog/models/model.ts';
import type { Precision } from '../../../lib/memory/weights/precision.ts';
import { nominalBits } from '../../../lib/memory/plan/runtime-precisions.ts';
import type { FitsRuntime } from '../setup.ts';

/** One common precision for each size, the most exact first. The sizes in between are rarely used. */
const USUAL: Readonly<Record<FitsRuntime, readonly Precision[]>> = {
  'llama.cpp': ['BF16', 'Q8_0', 'Q6_K', 'Q5_K_M', 'Q4_K_M', 'Q3_K_M', 'IQ3_XXS', 'Q2_K', 'IQ2_XXS'],
  vllm: ['BF16', 'FP8', 'AWQ-INT4'],
};

/** The precisions of a runtime that represent a published one exactly or nearly, the most exact first. */
const OF_PUBLISHED: Readonly<Record<FitsRuntime, Partial<Record<PublishedPrecision, readonly Precision[]>>>> =
  {
    // INT4 and NVFP4 are absent: llama.cpp needs those experts converted, and then more bits lose less.
    'llama.cpp': { MXFP4: ['MXFP4_MOE'], FP8: USUAL['llama.cpp'].slice(1) },
    vllm: { MXFP4: ['MXFP4'], INT4: ['INT4'], NVFP4: ['NVFP4'], FP8: USUAL.vllm.slice(1) },
  };

/**
 * Returns the common precisions of a runtime that exist for a model, with at least `leastBits` bits a weight, the most
 * exact first. A model that its maker publishes below 16 bits is offered as OF_PUBLISHED says, where it says so.
 * Example: for llama.cpp and at least 8 bits: BF16 and Q8_0.
 */
export function goodPrecisions(
  { published }: PublishedModel,
  runtime: FitsRuntime,
  leastBits: number,
): readonly Precision[] {
  const ofPublished = published && OF_PUBLISHED[runtime][published.precision];
  return (ofPublished ?? USUAL[runtime]).filter((precision) => nominalBits(precision) >= leastBits);
}
