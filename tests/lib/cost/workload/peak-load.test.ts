import { expect, it } from 'vitest';
import { peakFactor } from '../../../../src/lib/cost/workload/peak-load.ts';
import { likelyAssumptions as assumptions, workloadWith } from '../examples.ts';

it('a peak of 3 is 1.5 where half of the requests can wait, and 1 where all can', () => {
  const peak = (batchShare: number): number =>
    peakFactor({ workload: workloadWith({ batchShare, peakOverMean: 3 }), assumptions }).likely;
  expect(peak(0.5)).toBe(1.5);
  expect(peak(1)).toBe(1);
});
