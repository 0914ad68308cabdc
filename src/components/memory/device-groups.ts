import { deviceFit, type DeviceFit } from '../../lib/memory/device-fit.ts';
import type { InferenceMemory } from '../../lib/memory/inference-memory.ts';
import { formatBytes } from '../../lib/units/bytes.ts';
import type { CalculatorDevice } from './catalogue.ts';

/** A device with whether the plan fits it, in words. */
export interface FittedDevice {
  readonly name: string;
  readonly verdict: DeviceFit['verdict'];
  /** The verdict in a word or two. */
  readonly word: string;
  /** Why, with the figures. */
  readonly why: string;
}

/** Devices of one kind, those that fit first in order of size. */
export interface DeviceGroup {
  readonly name: string;
  /** What fits, in one sentence. */
  readonly finding: string;
  readonly devices: readonly FittedDevice[];
}

const GROUPS: readonly { name: string; kinds: readonly CalculatorDevice['kind'][] }[] = [
  { name: 'Laptops, Macs and computers without a card', kinds: ['laptop', 'unified', 'cpu'] },
  { name: 'Graphics cards for a PC', kinds: ['consumer'] },
  { name: 'Workstation and data-centre cards', kinds: ['workstation', 'datacenter'] },
];

/** Returns which devices a plan fits on, in groups of what people have. A group without devices is left out. */
export function deviceGroups(
  memory: InferenceMemory,
  devices: readonly CalculatorDevice[],
): readonly DeviceGroup[] {
  return GROUPS.flatMap(({ name, kinds }) => {
    const members = devices
      .filter(({ kind }) => kinds.includes(kind))
      .map((device) => fittedDevice(device, deviceFit(memory, device), memory));
    return members.length === 0 ? [] : [{ name, finding: findingOf(members), devices: members }];
  });
}

function findingOf(devices: readonly FittedDevice[]): string {
  const fitting = devices.filter(({ verdict }) => verdict === 'fits');
  const [smallest] = fitting;
  const several = devices.find(({ verdict }) => verdict === 'several');
  const tight = devices.find(({ verdict }) => verdict === 'tight');
  if (smallest) return `Fits ${fitting.length} of ${devices.length}; the smallest is ${smallest.name}.`;
  if (tight) return `Tight on ${tight.name}; fits none for certain.`;
  if (several) return `Fits no single one; ${several.name}: ${several.word}.`;
  return devices.some(({ verdict }) => verdict === 'unknown') ? 'Fits none for certain.' : 'Fits none.';
}

function fittedDevice(device: CalculatorDevice, fit: DeviceFit, memory: InferenceMemory): FittedDevice {
  const offered = formatBytes(fit.offered);
  const share = formatBytes(fit.perDevice);
  const high = formatBytes(memory.total.high);
  switch (fit.verdict) {
    case 'fits':
      return named(device, fit, 'fits', `${share} of ${offered}`);
    case 'tight':
      return named(device, fit, 'tight', `${share} of ${offered}; it may need up to ${high}`);
    case 'several':
      return named(device, fit, `needs ${fit.devices}`, `${share} of ${offered} on each`);
    case 'unknown':
      return named(
        device,
        fit,
        'not known',
        `${share} of ${offered} printed${fit.devices > 1 ? `, on each of ${fit.devices}` : ''}; how much of it can be used is not known`,
      );
    case 'does-not-fit':
      return named(
        device,
        fit,
        'does not fit',
        `${share} are more than ${fit.devices > 1 ? `${fit.devices} × ` : ''}${offered}`,
      );
  }
}

function named(device: CalculatorDevice, fit: DeviceFit, word: string, why: string): FittedDevice {
  return { name: device.name, verdict: fit.verdict, word, why };
}
