import type { DeviceMemory } from '../placement/device-memory.ts';
import { placementOf, type PlacementOptions } from '../placement/placement.ts';
import type { Placement } from '../placement/placement-verdict.ts';
import { planEvaluator, type PlanEvaluator } from '../placement/plan-memory.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import { nominalBits, precisionsOf } from '../plan/runtime-precisions.ts';
import type { Precision } from '../weights/precision.ts';

/** Limits of the search for a precision. */
export interface PrecisionOptions extends PlacementOptions {
  /** Precisions in which files of the model exist. Default: all that the runtime loads. */
  readonly precisions?: readonly Precision[];
  /** The fewest bits per weight that are good enough, as `nominalBits` counts them: 0 or more. Default 0. */
  readonly leastBits?: number;
  /** An evaluator whose memo to use. Default: a new one. */
  readonly evaluator?: PlanEvaluator;
}

/** A precision and the placement of a plan in it. */
export interface PlacedPrecision {
  readonly precision: Precision;
  readonly placement: Placement;
}

/**
 * Returns the most exact precision in which a plan runs on the devices, or undefined when there is none: the largest
 * file that fits or is tight. A part in system memory counts when the options give it. All precisions are tried, from
 * the largest file down, so the answer is exact.
 *
 * @throws {NotModelledError} when no formula covers the design.
 * @example Llama 3.1 8B with 8192 tokens in llama.cpp on 8 GiB: Q6_K; Q8_0 does not fit.
 */
export function bestPrecision(
  plan: Omit<InferencePlan, 'precision'>,
  devices: readonly DeviceMemory[],
  options: PrecisionOptions = {},
): PlacedPrecision | undefined {
  const { evaluator = planEvaluator(), leastBits = 0, precisions = precisionsOf(plan.runtime) } = options;
  const sized = precisions
    .filter((precision) => nominalBits(precision) >= leastBits)
    .map((precision) => ({ precision, memory: evaluator.memory({ ...plan, precision }) }))
    .toSorted((a, b) => b.memory.weights.bytes - a.memory.weights.bytes);
  for (const { precision, memory } of sized) {
    const placement = placementOf(memory, devices, options);
    if (placement.verdict !== 'does-not-fit') return { precision, placement };
  }
  return undefined;
}
