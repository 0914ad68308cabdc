import { isStackable, type DeviceMemory } from '../placement/device-memory.ts';
import { placementOf, type PlacementOptions } from '../placement/placement.ts';
import type { Placement } from '../placement/placement-verdict.ts';
import type { PlanMemory } from '../placement/plan-memory.ts';

/** The most devices of one kind that a plan is spread over: one server. */
export const MOST_DEVICES = 8;

/** Equal devices that a plan fits on. */
export interface HoldingSet<Device> {
  readonly device: Device;
  /** The fewest on which the plan fits: 1 to 8. */
  readonly count: number;
  readonly placement: Placement;
}

/** The sets of equal devices that a plan fits on. */
export interface SmallestDevices<Device> {
  /** One set for each kind of device, the least memory in all first. */
  readonly sets: readonly HoldingSet<Device>[];
  /** The set with the least memory in all; absent when the plan fits on none. */
  readonly smallest?: HoldingSet<Device>;
}

/**
 * Returns the placement of a plan on the fewest equal devices that it fits on; undefined when it does not fit on eight
 * (one, for a laptop or Mac). The verdict is `unknown` when it fits the printed memory, but how much of that a model can
 * use is not known. Every number of devices is tried from one up, because 3 devices cannot always share a plan that 2 and
 * 4 can.
 *
 * @example 141 GB of weights at 16 bits on cards of 80 GB: 4 with vLLM, since 64 heads cannot be shared by 3.
 */
export function fewestDevices(
  memory: PlanMemory,
  device: DeviceMemory,
  options: PlacementOptions = {},
): Placement | undefined {
  const most = isStackable(device) ? MOST_DEVICES : 1;
  for (let count = leastCount(memory, device); count <= most; count += 1) {
    const placed = placementOf(
      memory,
      Array.from({ length: count }, () => device),
      options,
    );
    if (placed.verdict !== 'does-not-fit') return placed;
  }
  return undefined;
}

/** Weights and cache are on the devices at least once, so fewer devices than they fill need not be tried. */
function leastCount(memory: PlanMemory, device: DeviceMemory): number {
  const leastBytes = memory.weights.bytes - memory.hostWeights + memory.cache.bytes;
  return Math.max(1, Math.ceil(leastBytes / (device.memoryGigabytes * 2 ** 30)));
}

/**
 * Returns the sets of equal devices that a plan fits on without system memory, and the smallest of them. Devices whose
 * usable memory is not known are left out. Every other kind is tried, so the answer is exact for the list; sets that mix
 * kinds are not tried. No set is called the cheapest: prices at launch are of different years.
 *
 * @example Llama 3.3 70B in Q4_K_M with 8192 tokens: one card of 48 GB, or two of 24 GB.
 */
export function smallestDevices<Device extends DeviceMemory>(
  memory: PlanMemory,
  devices: readonly Device[],
  options: Omit<PlacementOptions, 'systemMemoryBytes'> = {},
): SmallestDevices<Device> {
  const sets = devices
    .flatMap((device): HoldingSet<Device>[] => {
      const placement = fewestDevices(memory, device, options);
      if (!placement || placement.verdict === 'unknown') return [];
      return [{ device, count: placement.devices.length, placement }];
    })
    .toSorted((a, b) => memoryOf(a) - memoryOf(b) || a.count - b.count);
  const [smallest] = sets;
  return { sets, ...(smallest ? { smallest } : {}) };
}

function memoryOf({ device, count }: HoldingSet<DeviceMemory>): number {
  return device.memoryGigabytes * count;
}
