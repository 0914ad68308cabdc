import { formatBytes } from '../../units/bytes.ts';
import type { Placement } from './placement-verdict.ts';

/** The part of a plan that is too large for a device, and by how much. */
export interface Excess {
  /** The device's place among those that run the model, from 0. */
  readonly device: number;
  /** The first of the three that does not fit together with those before it. */
  readonly part: 'weights' | 'cache' | 'working-memory';
  /** Bytes by which the likely total exceeds what the device offers: more than 0. */
  readonly bytes: number;
}

/**
 * Returns which part is too large for the fullest device, and by how many bytes; undefined when every device has room
 * for its likely share.
 *
 * @example 141 GB of weights on a device that offers 76.6 GB: the weights, 69.4 GB too much with all that comes with them.
 */
export function placementExcess({ devices }: Placement): Excess | undefined {
  const over = devices.map(({ total, offered }) => total.likely - offered);
  const device = over.indexOf(Math.max(...over));
  const share = devices[device];
  const bytes = over[device];
  if (!share || bytes === undefined || bytes <= 0) return undefined;
  if (share.weights > share.offered) return { device, part: 'weights', bytes };
  if (share.weights + share.cache > share.offered) return { device, part: 'cache', bytes };
  return { device, part: 'working-memory', bytes };
}

/**
 * Returns in a sentence or two why a plan fits, is tight, moves a part to system memory or does not fit.
 *
 * @example “The weights alone are 141 GB, and the device offers 76.6 GB: 69.4 GB are missing in all.”
 */
export function placementReason(placement: Placement): string {
  const { verdict, devices, obstacle } = placement;
  if (obstacle !== undefined) return obstacle;
  const fullest = fullestShare(placement);
  if (!fullest) return 'No device was given.';
  const each = devices.length > 1 ? ` on the fullest of ${devices.length} devices` : '';
  const use = `${formatBytes(fullest.total.likely)} of ${formatBytes(fullest.offered)}`;
  switch (verdict) {
    case 'fits':
      return `It needs ${use}${each}, and at most ${formatBytes(fullest.total.high)}.`;
    case 'tight':
      return `It needs ${use}${each}, but may need up to ${formatBytes(fullest.total.high)}.`;
    case 'offloads':
      return `${offloadWords(placement)} The device needs ${use}${each}.`;
    case 'unknown':
      return `It needs ${use} as printed${each}. How much of that a model can use was not found.`;
    case 'does-not-fit':
      return excessWords(placement);
  }
}

function fullestShare({ devices }: Placement): Placement['devices'][number] | undefined {
  return devices.toSorted(
    (a, b) => b.total.likely - b.offered - (a.total.likely - a.offered) || b.total.high - a.total.high,
  )[0];
}

function offloadWords({ offload, devices, system }: Placement): string {
  const { expertLayers = 0, wholeLayers = 0 } = offload ?? {};
  const layers = devices.reduce((sum, device) => sum + (device.layers ?? 0), wholeLayers);
  const whole =
    wholeLayers === layers ? `All ${layers} layers` : `The first ${wholeLayers} of ${layers} layers`;
  const experts =
    expertLayers === layers ? 'The experts of all layers' : `The experts of the first ${expertLayers} layers`;
  const what =
    wholeLayers === 0
      ? experts
      : expertLayers > wholeLayers
        ? `${whole} and the experts of the others`
        : whole;
  return `${what} stay in system memory, with ${formatBytes(system.weights + system.cache)} there in all.`;
}

function excessWords(placement: Placement): string {
  const excess = placementExcess(placement);
  const share = excess && placement.devices[excess.device];
  if (!share) return 'It does not fit.';
  const { weights, cache, total, offered } = share;
  const where =
    placement.devices.length > 1
      ? `device ${excess.device + 1} of ${placement.devices.length} offers ${formatBytes(offered)}`
      : `the device offers ${formatBytes(offered)}`;
  const missing = `${formatBytes(excess.bytes)} are missing in all.`;
  switch (excess.part) {
    case 'weights':
      return `The weights alone are ${formatBytes(weights)}, and ${where}: ${missing}`;
    case 'cache':
      return `The weights of ${formatBytes(weights)} fit, but not the cache of ${formatBytes(cache)} beside them, since ${where}: ${missing}`;
    case 'working-memory':
      return `Weights and cache fit, but not the ${formatBytes(total.likely - weights - cache)} to work with beside them, since ${where}: ${missing}`;
  }
}
