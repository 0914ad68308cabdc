import type { DeviceBudget } from './device-memory.ts';
import { layerLoads, layerShares } from './device-share.ts';
import { packedCounts, proportionalCounts } from './layer-split.ts';
import { endsDownTo, isAtLeast, judgedPlacement, type Placement } from './placement-verdict.ts';
import type { EstimateEnd } from '../../units/range.ts';
import type { OffloadStep } from '../compute/compute-by-device.ts';
import type { PlanParts } from './plan-memory.ts';

/**
 * Returns the placement of a plan whose layers are divided, with the given part in system memory: in proportion to the
 * devices' memory, or packed when only that is held, at the most cautious end that is possible down to `lastEnd`.
 *
 * @example 32 equal layers on 24 and 12 GB: 22 and 10.
 */
export function layerPlacement(
  parts: PlanParts,
  budgets: readonly DeviceBudget[],
  lastEnd: EstimateEnd,
  offload?: OffloadStep,
): Placement {
  const loads = layerLoads(parts, budgets, offload);
  const counts = proportionalCounts(
    loads.layers.length,
    budgets.map(({ offered }) => offered),
  );
  const place = (layerCounts: readonly number[]): Placement => ({
    ...judgedPlacement(
      budgets.length === 1 ? 'one-device' : 'layers',
      layerShares(loads, layerCounts),
      loads.system,
      lastEnd,
    ),
    ...(offload ? { offload } : {}),
  });
  let best = place(counts);
  const layerBytes = loads.layers.map(({ weights, cache }) => weights + cache);
  for (const end of endsDownTo(lastEnd)) {
    if (budgets.length === 1 || best.heldAt === end) return best;
    const packed = packedCounts(
      layerBytes,
      loads.fixed.map(({ offered, total }) => offered - total[end]),
    );
    if (packed) best = place(packed);
    if (best.heldAt !== undefined && isAtLeast(best.heldAt, end)) return best;
  }
  return best;
}
