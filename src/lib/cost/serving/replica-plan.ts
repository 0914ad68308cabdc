import { isKnown } from '../../speed/not-known.ts';
import { replicas } from '../../speed/replicas.ts';
import { SECONDS_PER_DAY } from '../../units/months.ts';
import { opposite, rangeAt } from '../../units/range-ends.ts';
import { type EstimateEnd, type Range, exactly } from '../../units/range.ts';
import type { BillInputs } from '../workload/bill-inputs.ts';
import { peakFactor } from '../workload/peak-load.ts';
import type { ServingUnit } from './serving-unit.ts';

/** What the number of replicas follows from, at each end of the estimate. */
export interface ReplicaPlan {
  readonly unit: ServingUnit;
  /** Tokens of an answer, reasoning included. */
  readonly answerTokens: number;
  /** Peak load ÷ average load: 1 or more. */
  readonly peak: Range;
  /** Highest safe load of a replica at the peak: more than 0, at most 1. */
  readonly utilisation: Range;
  /** Replicas that run in addition, for one that fails or is being updated: 0 or more. */
  readonly spareReplicas: Range;
}

/**
 * Returns what the number of replicas follows from. `paidShare` is the share of the time in which they run: more than 0,
 * at most 1.
 *
 * @example A peak of 3, replicas that run 174 of 730 hours: all requests come in those hours, so the peak is 4.2.
 */
export function replicaPlan(
  unit: ServingUnit,
  inputs: BillInputs,
  { spareReplicas, paidShare = 1 }: { readonly spareReplicas: Range; readonly paidShare?: number },
): ReplicaPlan {
  const { outputTokens, reasoningTokens } = inputs.workload;
  const peak = peakFactor(inputs);
  return {
    unit,
    answerTokens: outputTokens + reasoningTokens,
    // The requests of a month have to be answered in the hours that are paid for.
    peak: rangeAt((end) => Math.max(peak[end], 1 / paidShare)),
    utilisation: inputs.assumptions['safe-utilisation'],
    spareReplicas,
  };
}

/**
 * Returns the replicas that a number of requests a day needs, spare replicas included. A fast replica, a low peak and a
 * high safe load make the low bill.
 *
 * @example 100,000 requests a day of 300 tokens, a peak of 3: 1,042 tokens a second. At 1,000 a second and a safe load
 * of 0.65 that is 2 replicas, and with one spare 3.
 */
export function replicasAt(plan: ReplicaPlan, requestsPerDay: number, end: EstimateEnd): number {
  const needed = replicas(
    {
      requestsPerSecond: (requestsPerDay * plan.peak[end]) / SECONDS_PER_DAY,
      answerTokens: plan.answerTokens,
      utilisation: plan.utilisation[opposite(end)],
      spareReplicas: plan.spareReplicas[end],
    },
    { throughputTokensPerSecond: exactly(plan.unit.tokensPerSecond[opposite(end)]) },
  );
  if (!isKnown(needed)) throw new Error(needed.notKnown);
  return needed.likely;
}

/**
 * Returns the requests a day that one replica carries when the peak hour just reaches its safe load.
 *
 * @example 1,000 tokens a second, a safe load of 0.65, answers of 300 tokens, a peak of 3: 62,400 a day.
 */
export function requestsPerReplica(plan: ReplicaPlan, end: EstimateEnd): number {
  const tokensPerSecond = plan.unit.tokensPerSecond[opposite(end)] * plan.utilisation[opposite(end)];
  return (tokensPerSecond * SECONDS_PER_DAY) / (plan.answerTokens * plan.peak[end]);
}

/**
 * Returns the numbers of requests a day, below `most`, above which one replica more is needed.
 *
 * @example A replica that carries 62,400 a day, below 200,000: 62,400, 124,800 and 187,200.
 */
export function replicaSteps(plan: ReplicaPlan, most: number, end: EstimateEnd): readonly number[] {
  const width = requestsPerReplica(plan, end);
  const count = Math.max(0, Math.ceil(most / width) - 1);
  return Array.from({ length: count }, (_, place) => (place + 1) * width);
}

/**
 * Returns the average utilisation of a number of replicas, 0 to 1; 0 where there are none.
 *
 * @example 100,000 requests a day of 300 tokens are 347 tokens a second: 0.087 of 4 replicas at 1,000 each.
 */
export function utilisationOf(
  { unit, answerTokens }: ReplicaPlan,
  requestsPerDay: number,
  replicas: number,
  end: EstimateEnd,
): number {
  const tokensPerSecond = (requestsPerDay * answerTokens) / SECONDS_PER_DAY;
  return replicas === 0 ? 0 : tokensPerSecond / (replicas * unit.tokensPerSecond[opposite(end)]);
}
