import { isStackable, type DeviceMemory } from '../placement/device-memory.ts';
import { placementOf, type PlacementOptions } from '../placement/placement.ts';
import type { Placement } from '../placement/placement-verdict.ts';
import type { PlanParts } from '../placement/plan-memory.ts';

/** The most devices of one kind that a plan is spread over here: one server. */
export const MOST_DEVICES = 8;

/** Equal devices that hold a plan. */
export interface HoldingSet<Device> {
  readonly device: Device;
  /** The fewest of it that hold the plan: 1 to 8. */
  readonly count: number;
  readonly placement: Placement;
  /** What they cost at their launch prices, in US dollars; absent when the price is not known. */
  readonly launchPriceUsd?: number;
}

/** A device that may be bought, with its price at launch where a source gives it. */
export interface PricedDevice extends DeviceMemory {
  readonly launchPriceUsd?: number;
}

/** Which sets of equal devices hold a plan. */
export interface SmallestDevices<Device> {
  /** One set for each kind of device that holds the plan, the least memory first. */
  readonly sets: readonly HoldingSet<Device>[];
  /** The set with the least memory in all; absent when none holds the plan. */
  readonly smallest?: HoldingSet<Device>;
  /** The set with the lowest price at launch among those whose price is known. */
  readonly cheapest?: HoldingSet<Device>;
  /** Sets that hold the plan but have no known price: one of them may be cheaper. */
  readonly notComparable: readonly HoldingSet<Device>[];
}

/**
 * Returns the fewest equal devices of one kind that hold a plan, with their placement; undefined when eight (one, for a
 * laptop or Mac) do not. The verdict is `unknown` when they would by their printed memory, but how much of that a model
 * can use is not known. Numbers of devices are tried from one up, because a plan that 2 and 4 devices can share need not be one that 3 can.
 *
 * @example 141 GB of weights at 16 bits on cards of 80 GB: 4 with vLLM, since 64 heads cannot be shared by 3.
 */
export function fewestDevices(
  parts: PlanParts,
  device: DeviceMemory,
  options: PlacementOptions = {},
): Placement | undefined {
  const most = isStackable(device) ? MOST_DEVICES : 1;
  for (let count = leastCount(parts, device); count <= most; count += 1) {
    const placed = placementOf(
      parts,
      Array.from({ length: count }, () => device),
      options,
    );
    if (placed.verdict !== 'does-not-fit') return placed;
  }
  return undefined;
}

/** Weights and cache are on the devices at least once, so fewer devices than they fill need not be looked at. */
function leastCount(parts: PlanParts, device: DeviceMemory): number {
  const held = parts.weights.bytes - parts.hostWeights + parts.cache.bytes;
  return Math.max(1, Math.ceil(held / (device.memoryGigabytes * 2 ** 30)));
}

/**
 * Returns which sets of equal devices hold a plan on the devices alone: the smallest by memory, the cheapest by prices
 * at launch, and those that cannot be compared because a price is not known. Devices whose usable memory is not known
 * are left out. Every other kind is tried, so the answer is exact for the list; sets of different devices are not
 * looked at.
 *
 * @example Llama 3.3 70B in Q4_K_M with 8192 tokens: one card of 48 GB, or two of 24 GB.
 */
export function smallestDevices<Device extends PricedDevice>(
  parts: PlanParts,
  devices: readonly Device[],
  options: Omit<PlacementOptions, 'systemMemoryBytes'> = {},
): SmallestDevices<Device> {
  const sets = devices
    .flatMap((device): HoldingSet<Device>[] => {
      const placement = fewestDevices(parts, device, options);
      if (!placement || placement.verdict === 'unknown') return [];
      const count = placement.devices.length;
      const price = device.launchPriceUsd;
      return [
        { device, count, placement, ...(price === undefined ? {} : { launchPriceUsd: price * count }) },
      ];
    })
    .toSorted((a, b) => memoryOf(a) - memoryOf(b) || a.count - b.count);
  const [smallest] = sets;
  const [cheapest] = sets
    .filter(({ launchPriceUsd }) => launchPriceUsd !== undefined)
    .toSorted((a, b) => (a.launchPriceUsd ?? Infinity) - (b.launchPriceUsd ?? Infinity));
  return {
    sets,
    notComparable: sets.filter(({ launchPriceUsd }) => launchPriceUsd === undefined),
    ...(smallest ? { smallest } : {}),
    ...(cheapest ? { cheapest } : {}),
  };
}

function memoryOf({ device, count }: HoldingSet<DeviceMemory>): number {
  return device.memoryGigabytes * count;
}
