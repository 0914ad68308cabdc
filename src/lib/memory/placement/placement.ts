import { deviceBudget, type DeviceBudget, type DeviceMemory } from './device-memory.ts';
import { tensorShares, wholeShare } from './device-share.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import { layerPlacement } from './layer-placement.ts';
import { offloadPlacement } from './offload-placement.ts';
import { judgedPlacement, type Placement } from './placement-verdict.ts';
import type { EstimateEnd } from '../../units/range.ts';
import { planEvaluator, type PlanParts } from './plan-memory.ts';
import { tensorSplitObstacle } from './tensor-split.ts';

/** How a plan is run on its devices. */
export interface PlacementOptions {
  /**
   * How several devices share a model: each some of the layers (llama.cpp's and Transformers' default), or all of them
   * a part of every layer (vLLM's).
   */
  readonly split?: 'layers' | 'tensors';
  /**
   * The part of a device that a vLLM before 0.21 was told to use, as measurements of it say: more than 0, at most 1.
   * Default: what vLLM does today, see `deviceBudget`.
   */
  readonly earlierMemoryShare?: number;
  /**
   * System memory that a model may use beside the devices, in bytes: llama.cpp moves there what the devices do not
   * hold. Default: not known, so nothing is moved. Of no use to unified memory, which is the system's own.
   */
  readonly systemMemoryBytes?: number;
  /** The least cautious end of the estimate that is looked at. Default `likely`: what only may fit does not count. */
  readonly lastEnd?: EstimateEnd;
}

/**
 * Returns where the parts of a plan are on one or several devices and whether they fit; `placementReason` says it in
 * words. Layers are divided in proportion to memory, as the runtimes do, or packed when only that fits.
 *
 * @throws {NotModelledError} when no formula covers the design, ArchitectureError when it contradicts itself.
 * @example Llama 3.1 8B, BF16, vLLM 0.6, 20,000 tokens in a step, on an RTX 3090 that offers 21.22 GiB: 14.96 of weights,
 * 2.06 of activations and 0.35 outside PyTorch leave 3.85 GiB for 31,500 tokens of cache (31,232 were measured).
 */
export function placement(
  plan: InferencePlan,
  devices: readonly DeviceMemory[],
  options: PlacementOptions = {},
): Placement {
  return placementOf(planEvaluator().parts(plan), devices, options);
}

/** Returns the placement of a plan whose parts are known already; see `placement` and `planEvaluator`. */
export function placementOf(
  parts: PlanParts,
  devices: readonly DeviceMemory[],
  options: PlacementOptions = {},
): Placement {
  const { runtime } = parts.plan;
  const budgets = devices.map((device, place) =>
    deviceBudget(device, runtime, place, options.earlierMemoryShare),
  );
  const whole = onDevices(parts, budgets, options);
  if (whole.verdict !== 'does-not-fit' || whole.obstacle !== undefined) return whole;
  const canOffload =
    runtime === 'llama.cpp' &&
    options.systemMemoryBytes !== undefined &&
    !devices.some(({ kind }) => kind === 'unified');
  return (canOffload ? offloadPlacement(parts, budgets, options.systemMemoryBytes) : undefined) ?? whole;
}

function onDevices(parts: PlanParts, budgets: readonly DeviceBudget[], options: PlacementOptions): Placement {
  const system = { weights: parts.hostWeights, cache: 0 };
  const { lastEnd = 'likely' } = options;
  const [only] = budgets;
  if (only && budgets.length === 1) {
    return judgedPlacement('one-device', [wholeShare(parts, only)], system, lastEnd);
  }
  const split = options.split ?? (parts.plan.runtime === 'vllm' ? 'tensors' : 'layers');
  if (split === 'layers') return layerPlacement(parts, budgets, lastEnd);
  const obstacle = tensorSplitObstacle(parts.plan.model.architecture, budgets.length);
  return judgedPlacement('tensors', tensorShares(parts, budgets), system, lastEnd, obstacle);
}
