import type { IgnoredPart } from '../../../lib/case/case-address.ts';
import { isStackable } from '../../../lib/memory/placement/device-memory.ts';
import { linkWith } from '../../case/case-link.ts';
import type { FitsDevice } from '../catalogue.ts';

/** The fewest bits a weight that a reader accepts. */
export const FLOORS = ['any', '4', '8', '16'] as const;
export type Floor = (typeof FLOORS)[number];

/** System memory to spare for what the card does not hold, in gigabytes of 2^30 bytes. */
export const SYSTEM_MEMORIES = ['0', '16', '32', '64', '128'] as const;
export type SystemMemory = (typeof SYSTEM_MEMORIES)[number];

/** The machine part of the form. */
export interface MachineChoice {
  readonly device: string;
  /** Equal devices: 1 to 8, and always 1 for a device that cannot be combined. */
  readonly count: number;
  readonly floor: Floor;
  readonly systemMemory: SystemMemory;
}

/** The machine that the page first shows. */
export const DEFAULT_MACHINE: MachineChoice = {
  device: 'nvidia-rtx-4090',
  count: 1,
  floor: '4',
  systemMemory: '0',
};

/** The counts that a reader can choose. */
const COUNTS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/** The parameters of an address that describe a machine. */
const MACHINE_PARAMETERS = ['machine', 'machines', 'floor', 'ram'] as const;

/** Returns the parts of a choice that differ from the default, as parameters of an address. */
function machineParameters(choice: MachineChoice): readonly (readonly [string, string])[] {
  const parameters = [
    ['machine', choice.device, DEFAULT_MACHINE.device],
    ['machines', String(choice.count), String(DEFAULT_MACHINE.count)],
    ['floor', choice.floor, DEFAULT_MACHINE.floor],
    ['ram', choice.systemMemory, DEFAULT_MACHINE.systemMemory],
  ] as const;
  return parameters.filter(([, value, usual]) => value !== usual).map(([name, value]) => [name, value]);
}

/** Returns whether two choices are the same. */
export function isSameMachine(a: MachineChoice, b: MachineChoice): boolean {
  return JSON.stringify(machineParameters(a)) === JSON.stringify(machineParameters(b));
}

/**
 * Returns the choice in the query of an address. A part that is malformed or unknown takes its default and is listed in
 * `ignored`; nothing throws.
 * Example: “?machine=apple-m4&machines=3” gives one Apple M4 and ignores the number, because Macs cannot be combined.
 */
export function machineFromAddress(
  query: string,
  devices: readonly FitsDevice[],
): { readonly choice: MachineChoice; readonly ignored: readonly IgnoredPart[] } {
  const given = new URLSearchParams(query);
  const ignored: IgnoredPart[] = [];
  const take = <Value extends string>(parameter: string, values: readonly Value[]): Value | undefined => {
    const [first, ...repeated] = given.getAll(parameter);
    ignored.push(...repeated.map((value) => ({ parameter, value })));
    const value = values.find((one) => one === first);
    if (first !== undefined && value === undefined) ignored.push({ parameter, value: first });
    return value;
  };
  const device =
    take(
      'machine',
      devices.map(({ id }) => id),
    ) ?? DEFAULT_MACHINE.device;
  const count = take('machines', countsOf(devices.find(({ id }) => id === device)));
  const choice: MachineChoice = {
    device,
    count: Number(count ?? DEFAULT_MACHINE.count),
    floor: take('floor', FLOORS) ?? DEFAULT_MACHINE.floor,
    systemMemory: take('ram', SYSTEM_MEMORIES) ?? DEFAULT_MACHINE.systemMemory,
  };
  return { choice, ignored };
}

/** Returns how many of a device can run one model together. Example: only 1 for a Mac, 1 to 8 for a card. */
export function countsOf(device: FitsDevice | undefined): readonly string[] {
  return device && isStackable(device) ? COUNTS : ['1'];
}

/** Returns the choice with another device. The number stays if that many can be combined, and becomes 1 otherwise. */
export function withDevice(choice: MachineChoice, device: FitsDevice): MachineChoice {
  const counts = countsOf(device);
  return {
    ...choice,
    device: device.id,
    count: counts.includes(String(choice.count)) ? choice.count : 1,
  };
}

/** Returns an address with a choice in it. Parameters that do not describe a machine, and the hash, stay. */
export function linkWithMachine(address: string, choice: MachineChoice): string {
  return linkWith(address, MACHINE_PARAMETERS, machineParameters(choice));
}
