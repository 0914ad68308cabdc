import type { Precision } from '../../lib/memory/precision.ts';
import { nominalBits } from '../../lib/memory/runtime-precisions.ts';
import type { FitsModel } from './fits-catalogue.ts';
import type { FitsRuntime } from './fits-setup.ts';

/** One usual precision for each size, the most exact first; between them lie others that few people load. */
const USUAL: Readonly<Record<FitsRuntime, readonly Precision[]>> = {
  'llama.cpp': ['BF16', 'Q8_0', 'Q6_K', 'Q5_K_M', 'Q4_K_M', 'Q3_K_M', 'IQ3_XXS', 'Q2_K', 'IQ2_XXS'],
  vllm: ['BF16', 'FP8', 'AWQ-INT4'],
};

const FOUR_BIT_ORIGINAL: Readonly<Record<FitsRuntime, Precision>> = {
  'llama.cpp': 'MXFP4_MOE',
  vllm: 'MXFP4',
};

/**
 * Returns the usual precisions of a runtime in which a model can be had, with at least `leastBits` bits a weight, the
 * most exact first. A model that its maker publishes in four bits is had in those alone.
 * Example: for llama.cpp and at least 8 bits: BF16 and Q8_0.
 */
export function goodPrecisions(
  { publishedInFourBits }: Pick<FitsModel, 'publishedInFourBits'>,
  runtime: FitsRuntime,
  leastBits: number,
): readonly Precision[] {
  const choices = publishedInFourBits ? [FOUR_BIT_ORIGINAL[runtime]] : USUAL[runtime];
  return choices.filter((precision) => nominalBits(precision) >= leastBits);
}
