import { MOST_MACHINES } from '../../../lib/case/choices.ts';
import type { KnownIds } from '../../../lib/case/parameter.ts';
import { EXAMPLE_DEVICE, type MachineChoice } from '../../../lib/case/views/machine-view.ts';
import { isStackable } from '../../../lib/memory/placement/device-memory.ts';
import type { EntryChanges } from '../../case/store.ts';
import type { FitsDevice } from '../catalogue.ts';

/** The machine that the page shows at first. */
export const DEFAULT_MACHINE: MachineChoice = {
  device: EXAMPLE_DEVICE,
  count: 1,
  floor: '4',
  systemMemory: '0',
};

/** The counts that a reader can choose. */
const COUNTS = Array.from({ length: MOST_MACHINES }, (_, index) => String(index + 1));

/**
 * Returns how many of a device can run a model together.
 * Example: 1 for a Mac, 1 to 8 for a card.
 */
export function countsOf(device: FitsDevice | undefined): readonly string[] {
  return device && isStackable(device) ? COUNTS : ['1'];
}

/** Returns the ids of devices that the tool has, and which of them can be put together. */
export function knownDevices(devices: readonly FitsDevice[]): KnownIds {
  return {
    isDevice: (id) => devices.some((device) => device.id === id),
    isStackable: (id) => countsOf(devices.find((device) => device.id === id)).length > 1,
  };
}

/** Returns the choice with another device; the number stays where the device can be put together. */
export function withDevice(choice: MachineChoice, device: FitsDevice): MachineChoice {
  const counts = countsOf(device);
  return {
    ...choice,
    device: device.id,
    count: counts.includes(String(choice.count)) ? choice.count : 1,
  };
}

/** Returns the entries that state a machine. */
export function entriesOfMachine({ device, count, floor, systemMemory }: MachineChoice): EntryChanges {
  return {
    machine: device,
    machines: count === 1 ? undefined : String(count),
    floor: floor === DEFAULT_MACHINE.floor ? undefined : floor,
    ram: systemMemory === DEFAULT_MACHINE.systemMemory ? undefined : systemMemory,
  };
}
