import type { Accelerator, AcceleratorFacts } from './machines/accelerator.ts';

/** A device whose memory is its own, not what one fits beside it. */
export type AcceleratorWithMemory = Accelerator & {
  readonly memoryGigabytes: NonNullable<AcceleratorFacts['memoryGigabytes']>;
};

/** Says whether a device has a memory of its own: GPUs and Macs do, bare processors do not. */
export function hasOwnMemory(accelerator: Accelerator): accelerator is AcceleratorWithMemory {
  return accelerator.memoryGigabytes !== undefined;
}
