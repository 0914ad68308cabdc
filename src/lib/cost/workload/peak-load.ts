import type { Range } from '../../units/range.ts';
import type { BillInputs } from './bill-inputs.ts';
import { rangeAt } from '../../units/range-ends.ts';
import { exactly } from '../../units/range.ts';

/**
 * Returns how many times the mean load machines must carry. Requests that can wait fill the quiet hours, so the peak is
 * that of the others, and at least the mean of all.
 *
 * @example a peak of 3 and half of the requests in no hurry: 1.5; all of them in no hurry: 1.
 */
export function peakFactor({
  workload: { batchShare, peakOverMean },
  assumptions,
}: Pick<BillInputs, 'workload' | 'assumptions'>): Range {
  const peak = peakOverMean === undefined ? assumptions['peak-over-mean'] : exactly(peakOverMean);
  return rangeAt((end) => Math.max(1, (1 - batchShare) * peak[end]));
}
