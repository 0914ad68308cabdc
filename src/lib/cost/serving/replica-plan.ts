import type { EstimateEnd } from '../../units/range.ts';
import { isKnown } from '../../speed/not-known.ts';
import { replicas } from '../../speed/replicas.ts';
import { exactly, type Range } from '../../units/range.ts';
import type { BillInputs } from '../workload/bill-inputs.ts';
import { opposite, rangeAt } from '../../units/range-ends.ts';
import { SECONDS_PER_DAY } from '../../units/months.ts';
import { peakFactor } from '../workload/peak-load.ts';
import type { ServingUnit } from './serving-unit.ts';

/** How many copies of a model a number of requests needs, at each end of the estimate. */
export interface CopyPlan {
  readonly unit: ServingUnit;
  /** Tokens of an answer, reasoning included. */
  readonly answerTokens: number;
  /** Times the mean load that must be carried. */
  readonly peak: Range;
  /** How busy a copy may be at the peak. */
  readonly utilisation: Range;
  readonly spares: Range;
}

/** Returns what the number of copies follows from; `paidShare` is the part of the time in which they are there. */
export function copyPlan(
  unit: ServingUnit,
  inputs: BillInputs,
  { spares, paidShare = 1 }: { readonly spares: Range; readonly paidShare?: number },
): CopyPlan {
  const { outputTokens, reasoningTokens } = inputs.workload;
  const peak = peakFactor(inputs);
  return {
    unit,
    answerTokens: outputTokens + reasoningTokens,
    // What comes in a month has to be answered in the hours that are paid for.
    peak: rangeAt((end) => Math.max(peak[end], 1 / paidShare)),
    utilisation: inputs.assumptions['safe-utilisation'],
    spares,
  };
}

/**
 * Returns the copies that a number of requests a day needs, spares included: a fast copy, a low peak and a high safe load
 * make the low bill.
 *
 * @example 100,000 requests a day of 300 tokens, a peak of 3: 1,042 tokens a second; at 1,500 a second and 0.7 one copy.
 */
export function copiesAt(plan: CopyPlan, requestsPerDay: number, end: EstimateEnd): number {
  const needed = replicas(
    {
      requestsPerSecond: (requestsPerDay * plan.peak[end]) / SECONDS_PER_DAY,
      answerTokens: plan.answerTokens,
      utilisation: plan.utilisation[opposite(end)],
      spares: plan.spares[end],
    },
    { throughputTokensPerSecond: exactly(plan.unit.tokensPerSecond[opposite(end)]) },
  );
  if (!isKnown(needed)) throw new Error(needed.notKnown);
  return needed.likely;
}

/** Returns the requests a day that one copy carries at the peak, at its safe load. */
export function requestsPerCopy(plan: CopyPlan, end: EstimateEnd): number {
  const tokensPerSecond = plan.unit.tokensPerSecond[opposite(end)] * plan.utilisation[opposite(end)];
  return (tokensPerSecond * SECONDS_PER_DAY) / (plan.answerTokens * plan.peak[end]);
}

/**
 * Returns the requests a day from which on one copy more is needed, below `most`.
 *
 * @example a copy that carries 1,000 a day, below 3,500: 1,000, 2,000, 3,000.
 */
export function copySteps(plan: CopyPlan, most: number, end: EstimateEnd): readonly number[] {
  const width = requestsPerCopy(plan, end);
  const count = Math.max(0, Math.ceil(most / width) - 1);
  return Array.from({ length: count }, (_, place) => (place + 1) * width);
}

/** Returns the share of the time in which so many copies are busy, on average. */
export function utilisationOf(
  { unit, answerTokens }: CopyPlan,
  requestsPerDay: number,
  copies: number,
  end: EstimateEnd,
): number {
  const tokensPerSecond = (requestsPerDay * answerTokens) / SECONDS_PER_DAY;
  return copies === 0 ? 0 : tokensPerSecond / (copies * unit.tokensPerSecond[opposite(end)]);
}
