import { GIBIBYTE, MEBIBYTE } from '../units/bytes.ts';
import { fitOn, type Fit } from './fit.ts';
import type { InferenceMemory } from './inference-memory.ts';

/** What the fit on a device depends on, with the memory as catalogues print it. */
export interface DeviceMemory {
  readonly kind: 'datacenter' | 'workstation' | 'consumer' | 'laptop' | 'unified' | 'cpu';
  /** Printed memory in gigabytes of 2^30 bytes. */
  readonly memoryGigabytes: number;
  /** Memory that a model can use, in MiB; absent when no source gives it. */
  readonly usableMebibytes?: number;
}

/**
 * Whether a plan fits a device: on one (`fits`, `tight`), on several of the same kind (`several`), or not. When only
 * the printed memory is known, what would fit it is `unknown`; what exceeds even that does not fit.
 */
export interface DeviceFit {
  readonly verdict: 'fits' | 'tight' | 'several' | 'does-not-fit' | 'unknown';
  /** How many devices share the plan. */
  readonly devices: number;
  /** The likely need of each of them, in bytes. */
  readonly perDevice: number;
  /** What one device offers, in bytes: the usable memory, or the printed one when that is all that is known. */
  readonly offered: number;
}

/** Machines that one person owns one of: a plan is not spread over several. */
const ALONE: ReadonlySet<DeviceMemory['kind']> = new Set(['laptop', 'unified', 'cpu']);

/**
 * Returns whether a plan fits one device, several equal ones (up to eight cards in one server; a laptop, Mac or
 * processor counts alone), or none.
 * Example: 45 GB on a card with 23.6 GB usable: several, 2 devices with 22.9 GB each.
 */
export function deviceFit(memory: InferenceMemory, device: DeviceMemory): DeviceFit {
  const isKnown = device.usableMebibytes !== undefined;
  const offered =
    device.usableMebibytes === undefined
      ? device.memoryGigabytes * GIBIBYTE
      : device.usableMebibytes * MEBIBYTE;
  const fit = fitOn(memory, offered);
  if (fit.verdict === 'does-not-fit' || (fit.devices > 1 && ALONE.has(device.kind))) {
    return { verdict: 'does-not-fit', devices: 1, perDevice: memory.total.likely, offered };
  }
  return {
    verdict: isKnown ? knownVerdict(fit) : 'unknown',
    devices: fit.devices,
    perDevice: fit.perDevice,
    offered,
  };
}

function knownVerdict(fit: Fit): DeviceFit['verdict'] {
  return fit.devices > 1 ? 'several' : fit.verdict;
}
