import { isStackable, type DeviceMemory } from '../placement/device-memory.ts';
import { placementOf } from '../placement/placement.ts';
import type { Placement } from '../placement/placement-verdict.ts';
import type { PlanMemory } from '../placement/plan-memory.ts';
import { fewestDevices, MOST_DEVICES } from './smallest-devices.ts';

/** Whether a plan fits one kind of device. */
export interface DeviceFit {
  /**
   * `fits` and `tight` are on one device, `several` on more of the same kind. `unknown`: it would fit the printed memory,
   * but how much of that a model can use is not known. What exceeds even the printed memory does not fit.
   */
  readonly verdict: 'fits' | 'tight' | 'several' | 'does-not-fit' | 'unknown';
  /** Number of devices that share the plan; when it does not fit, the number that is too few. 1 to 8. */
  readonly devices: number;
  /** The likely need of the fullest of them, in bytes; of one device alone when the plan does not fit. */
  readonly perDevice: number;
  /** The high end of that need, in bytes. */
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
export function deviceFit(memory: PlanMemory, device: DeviceMemory): DeviceFit {
  const placed = fewestDevices(memory, device);
  if (!placed) {
    const tooFew = isStackable(device) ? MOST_DEVICES : 1;
    return { verdict: 'does-not-fit', devices: tooFew, ...useOf(placementOf(memory, [device])) };
  }
  const devices = placed.devices.length;
  const verdict = placed.verdict === 'unknown' ? 'unknown' : devices > 1 ? 'several' : placed.verdict;
  return { verdict: verdict === 'offloads' ? 'does-not-fit' : verdict, devices, ...useOf(placed) };
}

function useOf({ devices }: Placement): Pick<DeviceFit, 'perDevice' | 'atMost' | 'offered'> {
  return {
    perDevice: Math.max(...devices.map(({ total }) => total.likely)),
    atMost: Math.max(...devices.map(({ total }) => total.high)),
    offered: devices[0]?.offered ?? 0,
  };
}
