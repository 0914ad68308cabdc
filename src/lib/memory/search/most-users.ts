import type { DeviceMemory } from '../placement/device-memory.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import { mostHeld, type MostHeld, type MostHeldOptions } from './longest-context.ts';

/**
 * Returns how many users can have the plan's context at the same time on the devices, up to `most` (1 or more). The
 * plan's `sequences` is ignored.
 *
 * Exact, as `longestContext` is: the search goes over whole numbers of users. Each adds its cells, or in a shared cache of
 * llama.cpp its tokens, and its copies of a recurrent state, so more users never need less memory.
 *
 * @throws {NotModelledError} when no formula covers the design.
 * @example Llama 3.1 8B, FP8, vLLM, 8192 tokens each on an H100 SXM: 59 for certain, likely 62.
 */
export function mostUsers(
  plan: InferencePlan,
  devices: readonly DeviceMemory[],
  most: number,
  options: MostHeldOptions = {},
): MostHeld {
  return mostHeld(devices, options, {
    most,
    planWith: (sequences) => ({ ...plan, sequences }),
    amountOf: (sequences) => sequences,
    wanted: most,
  });
}
