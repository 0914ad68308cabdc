import type { Accelerator, AcceleratorFacts } from './accelerator.ts';

// Apart from the schema, which needs zod: this one is fetched by browsers.

/** A device with its own memory, as opposed to a processor that uses the installed system memory. */
export type AcceleratorWithMemory = Accelerator & {
  readonly memoryGigabytes: NonNullable<AcceleratorFacts['memoryGigabytes']>;
};

/**
 * Returns whether a device has its own memory.
 *
 * @example GPUs and Macs have it, bare processors do not.
 */
export function hasOwnMemory(accelerator: Accelerator): accelerator is AcceleratorWithMemory {
  return accelerator.memoryGigabytes !== undefined;
}
