import type { Unsourced } from '../source.ts';
import type { Accelerator } from './accelerator.ts';

// Apart from the schema, which needs zod: this one is fetched by browsers.

/** A device with its own memory, as opposed to a processor that uses the installed system memory. */
export type WithMemory<Device extends Unsourced<Accelerator>> = Device & {
  readonly memoryGigabytes: NonNullable<Device['memoryGigabytes']>;
};

/**
 * Returns whether a device has its own memory.
 *
 * @example GPUs and Macs have it, bare processors do not.
 */
export function hasOwnMemory<Device extends Unsourced<Accelerator>>(
  accelerator: Device,
): accelerator is WithMemory<Device> {
  return accelerator.memoryGigabytes !== undefined;
}
