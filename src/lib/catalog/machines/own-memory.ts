import type { DeviceSpec } from './device-spec.ts';

// Apart from the schema, which needs zod: this one is fetched by browsers.

/** A device with its own memory, as opposed to a processor that uses the installed system memory. */
export type WithMemory<Device extends DeviceSpec> = Device & {
  readonly memoryGigabytes: NonNullable<Device['memoryGigabytes']>;
};

/**
 * Returns whether a device has its own memory.
 *
 * @example GPUs and Macs have it, bare processors do not.
 */
export function hasOwnMemory<Device extends DeviceSpec>(
  accelerator: Device,
): accelerator is WithMemory<Device> {
  return accelerator.memoryGigabytes !== undefined;
}
