import { smallestWhole } from '../../units/binary-search.ts';
import type { EstimateEnd } from '../../units/range.ts';
import type { OffloadStep } from '../compute/compute-by-device.ts';
import type { DeviceBudget } from './device-memory.ts';
import { layerPlacement } from './layer-placement.ts';
import { isAtLeast, type Placement } from './placement-verdict.ts';
import type { PlanMemory } from './plan-memory.ts';

/**
 * Returns the placement that moves as little as possible to system memory (`systemMemoryBytes`, 0 or more), at the most
 * cautious end of the estimate at which it fits; undefined when it does not fit even with all layers there, or when the
 * system memory is too small.
 *
 * A mixture first gives up the experts of its first layers (llama.cpp's `--n-cpu-moe`), since few of them are used for
 * a token; then, like any model, its first layers whole (`--n-gpu-layers` below their number; the output layer leaves
 * last). Each step moves bytes of weights and cache off the devices and none onto them, so what the layers need there
 * never grows from one step to the next. The binary search for the first step that fits relies on that, and on working
 * memory that is the same for nearly all steps. The step before the answer never fits.
 *
 * @source llama-model.cpp; the load of 18 of 33 layers of Qwen3.5 9B puts the output layer and 17 others on the device.
 * @example Llama 3.1 70B in Q4_K_M on 24 GB, 8192 tokens, 64 GB of system memory: 37 of 80 layers stay there.
 */
export function offloadPlacement(
  memory: PlanMemory,
  budgets: readonly DeviceBudget[],
  systemMemoryBytes: number,
): Placement | undefined {
  const experts = memory.weights.layers.flatMap(({ experts: bytes }, index) =>
    bytes > 0 ? [index + 1] : [],
  );
  const layers = memory.weights.layers.length;
  const stepAt = (step: number): OffloadStep =>
    step <= experts.length
      ? { expertLayers: experts[step - 1] ?? 0, wholeLayers: 0 }
      : { expertLayers: experts.at(-1) ?? 0, wholeLayers: step - experts.length };
  const at = (step: number): Placement => layerPlacement(memory, budgets, 'likely', stepAt(step));
  const firstThatFits = (end: EstimateEnd): number | undefined =>
    smallestWhole(1, experts.length + layers, (step) => isAtLeast(at(step).heldAt, end));
  const step = firstThatFits('high') ?? firstThatFits('likely');
  if (step === undefined) return undefined;
  const found = at(step);
  if (found.system.weights + found.system.cache > systemMemoryBytes) return undefined;
  return { ...found, verdict: found.verdict === 'unknown' ? 'unknown' : 'offloads' };
}
