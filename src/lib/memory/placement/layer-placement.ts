import type { EstimateEnd } from '../../units/range.ts';
import type { OffloadStep } from '../compute/compute-by-device.ts';
import type { DeviceBudget } from './device-memory.ts';
import { layerShares, undividedLayers } from './device-share.ts';
import { endsDownTo, isAtLeast, judgedPlacement, type Placement } from './placement-verdict.ts';
import type { PlanMemory } from './plan-memory.ts';

/**
 * Returns the placement of a plan that is divided by layers, with the layers of `offload` in system memory: in
 * proportion to the devices' memory as the runtimes do it, or packed onto the first devices where only that fits. The
 * verdict is for the most cautious end of the estimate, down to `lastEnd`, at which one of the two fits.
 *
 * @example 32 equal layers on 24 and 12 GB: 22 and 10.
 */
export function layerPlacement(
  memory: PlanMemory,
  budgets: readonly DeviceBudget[],
  lastEnd: EstimateEnd,
  offload?: OffloadStep,
): Placement {
  const undivided = undividedLayers(memory, budgets, offload);
  const counts = proportionalCounts(
    undivided.layers.length,
    budgets.map(({ offered }) => offered),
  );
  const place = (layerCounts: readonly number[]): Placement => ({
    ...judgedPlacement(
      budgets.length === 1 ? 'one-device' : 'layers',
      layerShares(undivided, layerCounts),
      undivided.system,
      lastEnd,
    ),
    ...(offload ? { offload } : {}),
  });
  let best = place(counts);
  const layerBytes = undivided.layers.map(({ weights, cache }) => weights + cache);
  for (const end of endsDownTo(lastEnd)) {
    if (budgets.length === 1 || best.heldAt === end) return best;
    const packed = packedCounts(
      layerBytes,
      undivided.sharesWithoutLayers.map(({ offered, total }) => offered - total[end]),
    );
    if (packed) best = place(packed);
    if (best.heldAt !== undefined && isAtLeast(best.heldAt, end)) return best;
  }
  return best;
}

/**
 * Returns how many layers each device gets when they are divided in proportion to `memories` (more than 0 each), as
 * llama.cpp does by its devices' free memory. The output layer counts as one more layer, at the end.
 *
 * @source the layer split in llama-model.cpp.
 * @example 61 layers on two equal devices: 31 and 30; on 24 and 12 GB: 42 and 19.
 */
export function proportionalCounts(layers: number, memories: readonly number[]): readonly number[] {
  const sum = memories.reduce((total, memory) => total + memory, 0);
  const counts = memories.map(() => 0);
  let device = 0;
  let upTo = memories[0] ?? 0;
  for (let index = 0; index < layers; index += 1) {
    while (device < memories.length - 1 && index * sum >= upTo * (layers + 1)) {
      device += 1;
      upTo += memories[device] ?? 0;
    }
    counts[device] = (counts[device] ?? 0) + 1;
  }
  return counts;
}

/**
 * Returns how many layers each device gets when each in turn takes as many as fit into its room, in bytes; undefined
 * when some are left over. Layers stay in order, so if this division does not fit, no other does: whatever the devices
 * before it take, none ends at a later layer than here.
 *
 * @example Layers of 3, 3, 3 and 3 bytes in rooms of 10 and 5: 3 and 1; in rooms of 10 and 2: undefined.
 */
export function packedCounts(
  layerBytes: readonly number[],
  rooms: readonly number[],
): readonly number[] | undefined {
  if (rooms.some((room) => room < 0)) return undefined;
  let next = 0;
  const counts = rooms.map((room) => {
    const first = next;
    let used = layerBytes[next];
    while (used !== undefined && used <= room) {
      next += 1;
      const following = layerBytes[next];
      used = following === undefined ? undefined : used + following;
    }
    return next - first;
  });
  return next === layerBytes.length ? counts : undefined;
}
