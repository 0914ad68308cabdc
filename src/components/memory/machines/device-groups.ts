import { deviceFit, type DeviceFit } from '../../../lib/memory/search/device-fit.ts';
import type { InferencePlan } from '../../../lib/memory/plan/inference-plan.ts';
import { planEvaluator } from '../../../lib/memory/placement/plan-memory.ts';
import { formatBytes } from '../../../lib/units/bytes.ts';
import type { CalculatorDevice } from '../catalogue.ts';
import { decodeSpeeds } from './decode-speeds.ts';

/** Devices with the same verdict and memory, or all that a plan does not fit on. */
export interface FittedDevices {
  readonly names: readonly string[];
  readonly verdict: DeviceFit['verdict'];
  /** The verdict in a word or two. */
  readonly word: string;
  /** Why, with the figures. */
  readonly why: string;
  /** How fast each decodes, in words; absent if the plan does not fit, or as `decodeSpeeds` says. */
  readonly speeds?: string;
}

/** Devices of one kind by memory; those that a plan does not fit on come last. */
export interface DeviceGroup {
  readonly name: string;
  /** What fits, in one sentence. */
  readonly finding: string;
  readonly rows: readonly FittedDevices[];
}

type Fitted = CalculatorDevice & DeviceFit;

const GROUPS: readonly { name: string; kinds: readonly CalculatorDevice['kind'][] }[] = [
  { name: 'Laptops, Macs and small computers', kinds: ['laptop', 'unified', 'cpu'] },
  { name: 'Graphics cards for a PC', kinds: ['consumer'] },
  { name: 'Workstation and data-centre cards', kinds: ['workstation', 'datacenter'] },
];

/**
 * Returns the devices that a plan fits on, grouped by the kind of machine people have. Empty groups are omitted.
 * Throws NotModelledError if no formula covers the model.
 */
export function deviceGroups(
  plan: InferencePlan,
  devices: readonly CalculatorDevice[],
): readonly DeviceGroup[] {
  const memory = planEvaluator().memory(plan);
  const speedsOf = decodeSpeeds(plan);
  const fits = new Map<string, DeviceFit>();
  /** Memo: many devices have the same memory, and each size is tried once. */
  const fitOf = (device: CalculatorDevice): DeviceFit => {
    const key = JSON.stringify([device.kind, device.memoryGigabytes, device.usableMebibytes]);
    const fit = fits.get(key) ?? deviceFit(memory, device);
    fits.set(key, fit);
    return fit;
  };
  const fitted = devices
    .map((device): Fitted => ({ ...device, ...fitOf(device) }))
    .toSorted((a, b) => a.offered - b.offered);
  return GROUPS.flatMap(({ name, kinds }) => {
    const members = fitted.filter(({ kind }) => kinds.includes(kind));
    return members.length === 0
      ? []
      : [{ name, finding: findingOf(members), rows: rowsOf(members, speedsOf) }];
  });
}

/** Returns the best that a group offers, in one sentence: the smallest device, or the smallest number of devices. */
function findingOf(devices: readonly Fitted[]): string {
  const fewest = devices.toSorted((a, b) => a.devices - b.devices);
  const first = (verdict: Fitted['verdict']): Fitted | undefined =>
    fewest.find((device) => device.verdict === verdict);
  const [fits, tight, several, unknown] = [first('fits'), first('tight'), first('several'), first('unknown')];
  if (fits) {
    const count = devices.filter(({ verdict }) => verdict === 'fits').length;
    return `It fits ${count} of ${devices.length}, from ${fits.name} up.`;
  }
  if (tight) return `It is tight on ${tight.name}, and fits no other.`;
  if (several) return `It fits none alone; ${several.devices} × ${several.name} hold it together.`;
  return unknown ? 'It fits none for certain.' : 'It fits none.';
}

function rowsOf(
  devices: readonly Fitted[],
  speedsOf: ReturnType<typeof decodeSpeeds>,
): readonly FittedDevices[] {
  const rows = new Map<string, [Fitted, ...Fitted[]]>();
  for (const device of devices) {
    const isOut = device.verdict === 'does-not-fit';
    const key = isOut ? 'none' : `${device.verdict} ${String(device.devices)} ${formatBytes(device.offered)}`;
    const row = rows.get(key);
    if (row) row.push(device);
    else rows.set(key, [device]);
  }
  return [...rows.values()]
    .map((row) => {
      const [{ verdict, devices: count }] = row;
      const speeds = verdict === 'does-not-fit' ? undefined : speedsOf(row, count);
      return {
        names: row.map(({ name }) => name),
        verdict,
        ...reasonOf(row[0], row.at(-1) ?? row[0]),
        ...(speeds === undefined ? {} : { speeds }),
      };
    })
    .toSorted((a, b) => Number(a.verdict === 'does-not-fit') - Number(b.verdict === 'does-not-fit'));
}

function reasonOf(fit: DeviceFit, largest: DeviceFit): Pick<FittedDevices, 'word' | 'why'> {
  const offered = formatBytes(fit.offered);
  const share = formatBytes(fit.perDevice);
  switch (fit.verdict) {
    case 'fits':
      return { word: 'fits', why: `${share} of ${offered}` };
    case 'tight':
      return { word: 'tight', why: `${share} of ${offered}, and up to ${formatBytes(fit.atMost)}` };
    case 'several':
      return { word: `needs ${fit.devices}`, why: `${share} of ${offered} on each` };
    case 'unknown':
      return {
        word: 'not known',
        why: `${share} of ${offered} as printed${fit.devices > 1 ? ` on each of ${fit.devices}` : ''}; how much of it a model can use was not found`,
      };
    case 'does-not-fit':
      return {
        word: 'does not fit',
        why:
          largest.devices > 1
            ? `needs more than ${largest.devices} of the largest, with ${formatBytes(largest.offered)} each`
            : `needs more than the ${formatBytes(largest.offered)} of the largest`,
      };
  }
}
