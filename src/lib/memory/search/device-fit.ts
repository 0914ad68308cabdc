import { isStackable, type DeviceMemory } from '../placement/device-memory.ts';
import { placementOf } from '../placement/placement.ts';
import type { Placement } from '../placement/placement-verdict.ts';
import type { PlanParts } from '../placement/plan-memory.ts';
import { fewestDevices, MOST_DEVICES } from './smallest-devices.ts';

/**
 * Whether a plan fits a device: on one (`fits`, `tight`), on several of the same kind (`several`), or not. When only
 * the printed memory is known, what would fit it is `unknown`; what exceeds even that does not fit.
 */
export interface DeviceFit {
  readonly verdict: 'fits' | 'tight' | 'several' | 'does-not-fit' | 'unknown';
  /** How many devices share the plan; when it does not fit, how many are too few. */
  readonly devices: number;
  /** The likely need of the fullest of them, in bytes; of one device alone when the plan does not fit. */
  readonly perDevice: number;
  /** What it may need at most. */
  readonly atMost: number;
  /** What one device offers the runtime, in bytes; the printed memory when that is all that is known. */
  readonly offered: number;
}

/**
 * Returns whether a plan fits one device, several equal ones (up to eight cards in one server; a laptop, Mac or
 * processor counts alone), or none.
 *
 * @example Llama 3.3 70B in Q4_K_M with 8192 tokens on a card of 24 GiB: several, 2 devices with up to 23.2 GB each.
 */
export function deviceFit(parts: PlanParts, device: DeviceMemory): DeviceFit {
  const held = fewestDevices(parts, device);
  if (!held) {
    const tooFew = isStackable(device) ? MOST_DEVICES : 1;
    return { verdict: 'does-not-fit', devices: tooFew, ...useOf(placementOf(parts, [device])) };
  }
  const devices = held.devices.length;
  const verdict = held.verdict === 'unknown' ? 'unknown' : devices > 1 ? 'several' : held.verdict;
  return { verdict: verdict === 'offloads' ? 'does-not-fit' : verdict, devices, ...useOf(held) };
}

function useOf({ devices }: Placement): Pick<DeviceFit, 'perDevice' | 'atMost' | 'offered'> {
  return {
    perDevice: Math.max(...devices.map(({ total }) => total.likely)),
    atMost: Math.max(...devices.map(({ total }) => total.high)),
    offered: devices[0]?.offered ?? 0,
  };
}
