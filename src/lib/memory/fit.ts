import type { InferenceMemory } from './inference-memory.ts';

/** Whether a plan fits one device or several of the same kind. */
export type Fit =
  | { readonly verdict: 'fits' | 'tight'; readonly devices: number; readonly perDevice: number }
  | { readonly verdict: 'does-not-fit'; readonly devices: number; readonly perDevice: number };

/** The most devices of one kind that a plan is spread over here: one server. */
const MOST_DEVICES = 8;

/**
 * Returns the smallest number of equal devices, up to eight, that hold a plan
 * when its layers are divided among them: each holds its share of weights and
 * cache, and a compute buffer and the runtime's overhead of its own.
 * “tight”: the likely need fits, the high estimate does not.
 * `usableBytes` is what one device offers: more than 0.
 * Example: 141 GB of weights, 2.7 GB of cache and 1 GB more each need two
 * devices of 84 GB: 72.9 GB on each.
 */
export function fitOn(memory: InferenceMemory, usableBytes: number): Fit {
  const shared = memory.weights + memory.cache.total;
  let tight: Fit | undefined;
  for (let devices = 1; devices <= MOST_DEVICES; devices += 1) {
    const share = shared / devices;
    const likely = share + memory.compute.likely + memory.overhead.likely;
    const high = share + memory.compute.high + memory.overhead.high;
    if (high <= usableBytes) return tight ?? { verdict: 'fits', devices, perDevice: likely };
    if (likely <= usableBytes) tight ??= { verdict: 'tight', devices, perDevice: likely };
  }
  if (tight) return tight;
  const share = shared / MOST_DEVICES;
  return {
    verdict: 'does-not-fit',
    devices: MOST_DEVICES,
    perDevice: share + memory.compute.likely + memory.overhead.likely,
  };
}
