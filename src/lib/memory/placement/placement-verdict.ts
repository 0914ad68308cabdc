import type { EstimateEnd } from '../../units/range.ts';
import type { OffloadStep } from '../compute/compute-by-device.ts';
import type { DeviceShare } from './device-share.ts';

/** What each device holds of a plan, what is in system memory, and whether it fits. */
export interface Placement {
  /**
   * `fits`: even the high estimate does. `tight`: the likely one does. `offloads`: it does with a part in system memory.
   * `unknown`: it would fit the printed memory, but how much of that a model can use is not known.
   */
  readonly verdict: 'fits' | 'tight' | 'offloads' | 'unknown' | 'does-not-fit';
  readonly split: 'one-device' | 'layers' | 'tensors';
  readonly devices: readonly DeviceShare[];
  /** What is in system memory, in bytes. */
  readonly system: { readonly weights: number; readonly cache: number };
  /** The most cautious of the tried ends of the estimate at which every share fits its device; absent when none does. */
  readonly heldAt?: EstimateEnd;
  /** Which layers and experts are in system memory; absent when the devices hold the whole model. */
  readonly offload?: OffloadStep;
  /** Why the devices cannot share the model at all, whatever their memory, in words. */
  readonly obstacle?: string;
}

/**
 * Returns a placement with its verdict: whether every share fits its device, and at which end of the estimate, from the
 * most cautious down to `lastEnd`. With an obstacle it does not fit.
 *
 * @example A likely 20 GB and at most 22 on a device that offers 21: tight, held at `likely`.
 */
export function judgedPlacement(
  split: Placement['split'],
  devices: readonly DeviceShare[],
  system: Placement['system'],
  lastEnd: EstimateEnd,
  obstacle?: string,
): Placement {
  const placed = { verdict: 'does-not-fit', split, devices, system } as const;
  if (obstacle !== undefined) return { ...placed, obstacle };
  const end = endsDownTo(lastEnd).find((one) => areHeldAt(devices, one));
  return end === undefined ? placed : { ...placed, verdict: verdictOf(devices, end), heldAt: end };
}

function areHeldAt(devices: readonly DeviceShare[], end: EstimateEnd): boolean {
  for (const { total, offered } of devices) if (total[end] > offered) return false;
  return true;
}

const ENDS = ['high', 'likely', 'low'] as const;
const CAUTIOUS_ENDS = ['high', 'likely'] as const;

/**
 * Returns the ends of an estimate from the most cautious down to one.
 *
 * @example Down to `likely`: high, likely.
 */
export function endsDownTo(end: EstimateEnd): readonly EstimateEnd[] {
  return end === 'low' ? ENDS : end === 'likely' ? CAUTIOUS_ENDS : ['high'];
}

/**
 * Returns whether a plan that fits at the end `held` fits at `wanted` too.
 *
 * @example What fits at `high` fits at `likely`.
 */
export function isAtLeast(held: EstimateEnd | undefined, wanted: EstimateEnd): boolean {
  return held !== undefined && ENDS.indexOf(held) <= ENDS.indexOf(wanted);
}

function verdictOf(devices: readonly DeviceShare[], end: EstimateEnd): Placement['verdict'] {
  if (!isAtLeast(end, 'likely')) return 'does-not-fit';
  if (devices.some(({ isKnown }) => !isKnown)) return 'unknown';
  return end === 'high' ? 'fits' : 'tight';
}
