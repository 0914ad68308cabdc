import type { Architecture } from '../../catalog/models/architecture.ts';
import type { EstimateEnd } from '../../units/range.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import { deviceBudget, type DeviceBudget, type DeviceMemory } from './device-memory.ts';
import { tensorShares, wholeShare } from './device-share.ts';
import { layerPlacement } from './layer-placement.ts';
import { offloadPlacement } from './offload-placement.ts';
import { judgedPlacement, type Placement } from './placement-verdict.ts';
import { planEvaluator, type PlanMemory } from './plan-memory.ts';

/** How a plan is run on its devices. */
export interface PlacementOptions {
  /**
   * How several devices share a model: each takes some of the layers (the default of llama.cpp and Transformers), or
   * each takes a part of every layer (the default of vLLM).
   */
  readonly split?: 'layers' | 'tensors';
  /**
   * The fraction of a device that a vLLM before 0.21 was configured to use, for comparison with measurements of it:
   * more than 0, at most 1. Default: what vLLM does today, see `deviceBudget`.
   */
  readonly earlierMemoryFraction?: number;
  /**
   * System memory that a model may use in addition to the devices, in bytes: llama.cpp moves there what does not fit on
   * the devices. Default: not known, so nothing is moved. Ignored for unified memory, which is the system's own.
   */
  readonly systemMemoryBytes?: number;
  /** The least cautious end of the estimate to try. Default `likely`: a plan that fits only at `low` does not fit. */
  readonly lastEnd?: EstimateEnd;
}

/**
 * Returns what each of one or several devices has to hold of a plan and whether it fits; `placementReason` says why in
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
  return placementOf(planEvaluator().memory(plan), devices, options);
}

/**
 * Returns the placement of a plan whose memory has been worked out already; see `placement` and `planEvaluator`.
 *
 * @example Llama 3.3 70B, Q4_K_M, 8192 tokens, llama.cpp on two cards of 24 GB: 41 and 39 layers, the fullest
 * device needs 23.2 of 25.8 GB: fits.
 */
export function placementOf(
  memory: PlanMemory,
  devices: readonly DeviceMemory[],
  options: PlacementOptions = {},
): Placement {
  const { runtime } = memory.plan;
  const budgets = devices.map((device, place) =>
    deviceBudget(device, runtime, place, options.earlierMemoryFraction),
  );
  const whole = onDevices(memory, budgets, options);
  if (whole.verdict !== 'does-not-fit' || whole.obstacle !== undefined) return whole;
  const canOffload =
    runtime === 'llama.cpp' &&
    options.systemMemoryBytes !== undefined &&
    !devices.some(({ kind }) => kind === 'unified');
  return (canOffload ? offloadPlacement(memory, budgets, options.systemMemoryBytes) : undefined) ?? whole;
}

function onDevices(
  memory: PlanMemory,
  budgets: readonly DeviceBudget[],
  options: PlacementOptions,
): Placement {
  const system = { weights: memory.hostWeights, cache: 0 };
  const { lastEnd = 'likely' } = options;
  const [only] = budgets;
  if (only && budgets.length === 1) {
    return judgedPlacement('one-device', [wholeShare(memory, only)], system, lastEnd);
  }
  const split = options.split ?? (memory.plan.runtime === 'vllm' ? 'tensors' : 'layers');
  if (split === 'layers') return layerPlacement(memory, budgets, lastEnd);
  const obstacle = tensorSplitObstacle(memory.plan.model.architecture, budgets.length);
  return judgedPlacement('tensors', tensorShares(memory, budgets), system, lastEnd, obstacle);
}

/**
 * Why a model cannot be divided matrix by matrix among `devices` devices, in words; undefined when it can.
 * vLLM needs the same number of query heads on every device, and key-value heads that it can divide or repeat evenly.
 *
 * @source the error in vllm-project/vllm issue 2652 (52 heads on 8 devices), the checks quoted in issue 11797.
 * @example 32 heads on 3 devices: “32 attention heads cannot be divided evenly among 3 devices.”
 */
function tensorSplitObstacle(architecture: Architecture, devices: number): string | undefined {
  const { attention, latentAttention } = architecture;
  const heads = attention?.heads ?? latentAttention?.heads ?? devices;
  if (heads % devices !== 0) {
    return `${heads} attention heads cannot be divided evenly among ${devices} devices.`;
  }
  const uneven = [attention?.keyValueHeads ?? []]
    .flat()
    .find((count) => count > 0 && count % devices !== 0 && devices % count !== 0);
  return uneven === undefined
    ? undefined
    : `${uneven} key-value heads can neither be divided nor repeated evenly among ${devices} devices.`;
}
