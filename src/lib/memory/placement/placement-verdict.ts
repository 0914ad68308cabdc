import type { EstimateEnd } from '../../units/range.ts';
import type { DeviceShare } from './device-share.ts';
import type { OffloadStep } from '../compute/compute-by-device.ts';

/** Where a plan's parts are, whether they fit there, and if not, what is too large. */
export interface Placement {
  /**
   * `fits`: even the high estimate does. `tight`: the likely one does. `offloads`: with a part in system memory.
   * `unknown`: it would fit the printed memory, but how much of that a model can use is not known.
   */
  readonly verdict: 'fits' | 'tight' | 'offloads' | 'unknown' | 'does-not-fit';
  readonly split: 'one-device' | 'layers' | 'tensors';
  readonly devices: readonly DeviceShare[];
  /** What is in system memory, in bytes. */
  readonly system: { readonly weights: number; readonly cache: number };
  /** The most cautious end of the estimate, of those looked for, at which every device holds its share. */
  readonly heldAt?: EstimateEnd;
  readonly offload?: OffloadStep;
  /** Why the devices cannot share the model at all, in words. */
  readonly obstacle?: string;
}

/**
 * Returns a placement with its verdict: whether every device holds its share, at which end of the estimate, from the
 * most cautious down to `lastEnd`. With an obstacle it does not fit.
 *
 * @example a likely 20 GB and at most 22 on a device that offers 21: tight, held at `likely`.
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
 * @example down to `likely`: high, likely.
 */
export function endsDownTo(end: EstimateEnd): readonly EstimateEnd[] {
  return end === 'low' ? ENDS : end === 'likely' ? CAUTIOUS_ENDS : ['high'];
}

/**
 * Says whether a plan that is held at `held` is held at `wanted` too.
 *
 * @example held at `high`, so at `likely`.
 */
export function isAtLeast(held: EstimateEnd | undefined, wanted: EstimateEnd): boolean {
  return held !== undefined && ENDS.indexOf(held) <= ENDS.indexOf(wanted);
}

function verdictOf(devices: readonly DeviceShare[], end: EstimateEnd): Placement['verdict'] {
  if (!isAtLeast(end, 'likely')) return 'does-not-fit';
  if (devices.some(({ isKnown }) => !isKnown)) return 'unknown';
  return end === 'high' ? 'fits' : 'tight';
}
