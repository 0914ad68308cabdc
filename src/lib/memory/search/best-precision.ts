import type { DeviceMemory } from '../placement/device-memory.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import { placementOf, type PlacementOptions } from '../placement/placement.ts';
import type { Placement } from '../placement/placement-verdict.ts';
import type { Precision } from '../weights/precision.ts';
import { planEvaluator, type PlanEvaluator } from '../placement/plan-memory.ts';
import { nominalBits, precisionsOf } from '../plan/runtime-precisions.ts';

/** What the search for a precision may choose from. */
export interface PrecisionOptions extends PlacementOptions {
  /** Precisions that a file can be had in. Default: all that the runtime loads. */
  readonly precisions?: readonly Precision[];
  /** The fewest bits a weight that are good enough, as `nominalBits` counts them. Default 0. */
  readonly leastBits?: number;
  /** An evaluator to share what is worked out. Default: one of its own. */
  readonly evaluator?: PlanEvaluator;
}

/** A precision and where the plan is with it. */
export interface PlacedPrecision {
  readonly precision: Precision;
  readonly placement: Placement;
}

/**
 * Returns the most exact precision in which a plan is held by the devices, or undefined when none is: the one whose
 * file is the largest that fits or is tight; a part in system memory counts when the options give it. All precisions
 * are tried, from the largest file down, so the answer is exact. The plan's own precision is not looked at.
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
    .map((precision) => ({ precision, parts: evaluator.parts({ ...plan, precision }) }))
    .toSorted((a, b) => b.parts.weights.bytes - a.parts.weights.bytes);
  for (const { precision, parts } of sized) {
    const placement = placementOf(parts, devices, options);
    if (placement.verdict !== 'does-not-fit') return { precision, placement };
  }
  return undefined;
}
