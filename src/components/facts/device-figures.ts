import { hasOwnMemory } from '../../lib/catalog/machines/own-memory.ts';
import type { DeviceMemory } from '../../lib/memory/placement/device-memory.ts';
import { speedDevice, type SpeedDevice } from '../../lib/speed/machine/speed-device.ts';
import { MEBIBYTE } from '../../lib/units/bytes.ts';
import { acceleratorNamed, deviceNamed } from './catalogue.ts';

/** Returns what the speed calculation needs of a device. */
export function speedDeviceNamed(id: string): SpeedDevice {
  return speedDevice(deviceNamed(id));
}

/** Returns a device's memory as the placement takes it. Throws for a processor, which has no memory of its own. */
export function deviceMemoryOf(id: string): DeviceMemory {
  const device = deviceNamed(id);
  if (!hasOwnMemory(device)) {
    throw new Error(`${id} is a processor: say with systemGibibytes how much memory stands beside it.`);
  }
  const { kind, memoryGigabytes, usableMemoryMebibytes } = device;
  return {
    kind,
    memoryGigabytes: memoryGigabytes.value,
    ...(usableMemoryMebibytes && { usableMebibytes: usableMemoryMebibytes.value }),
  };
}

/** Returns the bandwidth of a device in 10^9 bytes a second. Throws if its file does not state it. */
export function bandwidthOf(id: string): number {
  const bandwidth = deviceNamed(id).bandwidthGigabytesPerSecond;
  if (bandwidth) return bandwidth.value;
  throw new Error(
    `src/content/accelerators/${id}.yaml has no bandwidthGigabytesPerSecond. Use another device.`,
  );
}

/** Returns the bytes that a model can really use, as the driver reports them. Throws if the device's file does not state them. */
export function usableBytes(device: string): number {
  return usableMebibytes(device) * MEBIBYTE;
}

/** Returns the same in mebibytes. Throws if the device's file does not state them. */
export function usableMebibytes(device: string): number {
  const usable = acceleratorNamed(device).usableMemoryMebibytes;
  if (usable) return usable.value;
  throw new Error(
    `src/content/accelerators/${device}.yaml has no usableMemoryMebibytes. Add it with its source, or use another device.`,
  );
}
