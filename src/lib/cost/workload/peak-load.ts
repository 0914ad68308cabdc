import { rangeAt } from '../../units/range-ends.ts';
import { type Range, exactly } from '../../units/range.ts';
import type { BillInputs } from './bill-inputs.ts';

/**
 * Returns peak load ÷ average load: 1 or more. Requests that can wait fill the quiet hours, so only the others make a
 * peak.
 *
 * @example A peak of 3 where half of the requests can wait: 1.5. Where all can wait: 1.
 */
export function peakFactor({
  workload: { batchShare, peakOverMean },
  assumptions,
}: Pick<BillInputs, 'workload' | 'assumptions'>): Range {
  const peak = peakOverMean === undefined ? assumptions['peak-over-mean'] : exactly(peakOverMean);
  return rangeAt((end) => Math.max(1, (1 - batchShare) * peak[end]));
}
