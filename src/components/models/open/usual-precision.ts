import { usualPrecisions } from '../../../lib/case/cost-choices.ts';
import type { PublishedModel } from '../../../lib/catalog/models/model.ts';
import { isPublishedInMxfp4 } from '../../../lib/catalog/models/published-precision.ts';
import type { Precision } from '../../../lib/memory/weights/precision.ts';

/** The context in tokens that a model's memory is given for: a few pages for one user. */
export const USUAL_CONTEXT = 8192;

const LADDER: readonly Precision[] = ['BF16', 'Q8_0', 'Q6_K', 'Q5_K_M', 'Q4_K_M', 'Q3_K_M', 'IQ2_XXS'];

/** Returns the file types in which a model's page gives its size, the most exact first. */
export function pagePrecisions(model: PublishedModel): readonly Precision[] {
  return isPublishedInMxfp4(model) ? ['MXFP4_MOE'] : LADDER;
}

/** Returns the four-bit file that most people load. Example: Q4_K_M; MXFP4 for gpt-oss, which is published in it. */
export function usualPrecision(model: PublishedModel): Precision {
  return usualPrecisions(model).computer;
}
