import { deviceBudget, isStackable } from '../../lib/memory/placement/device-memory.ts';
import type { TrainingMemory } from '../../lib/memory/training/training-memory.ts';
import { formatBytes } from '../../lib/units/bytes.ts';
import type { CalculatorDevice } from '../memory/catalogue.ts';
import type { DeviceGroup, FittedDevices } from '../memory/machines/device-groups.ts';

type Verdict = Exclude<FittedDevices['verdict'], 'several'>;

const WORDS: Readonly<Record<Verdict, string>> = {
  fits: 'holds it',
  tight: 'tight',
  unknown: 'not known',
  'does-not-fit': 'too small',
};

const GROUPS: readonly { name: string; kinds: readonly CalculatorDevice['kind'][] }[] = [
  { name: 'Laptops and cards for a PC', kinds: ['laptop', 'consumer'] },
  { name: 'Workstation and data-centre cards', kinds: ['workstation', 'datacenter'] },
];

/**
 * Returns the NVIDIA devices with a verdict on a training run, each for its share when `count` of them train together.
 * `fits` means that even the high end of the estimate fits. Only NVIDIA's are listed, because every measured run was on
 * one of them; with more than one, only devices that can be combined.
 */
export function trainingDevices(
  { total }: TrainingMemory,
  count: number,
  devices: readonly CalculatorDevice[],
): readonly DeviceGroup[] {
  const usable = devices
    .filter((device) => device.vendor === 'NVIDIA' && (count === 1 || isStackable(device)))
    .map((device) => {
      const { offered, isKnown } = deviceBudget(device, 'transformers', 0);
      return { ...device, offered, verdict: verdictOn(total, offered, isKnown) };
    })
    .toSorted((a, b) => a.offered - b.offered);
  return GROUPS.flatMap(({ name, kinds }) => {
    const members = usable.filter(({ kind }) => kinds.includes(kind));
    return members.length === 0 ? [] : [{ name, finding: findingOf(members, count), rows: rowsOf(members) }];
  });
}

type Tried = CalculatorDevice & { readonly offered: number; readonly verdict: Verdict };

function verdictOn({ likely, high }: TrainingMemory['total'], offered: number, isKnown: boolean): Verdict {
  if (likely > offered) return 'does-not-fit';
  if (!isKnown) return 'unknown';
  return high <= offered ? 'fits' : 'tight';
}

function findingOf(members: readonly Tried[], count: number): string {
  const each = count === 1 ? '' : `, ${count} of each`;
  const smallest = members.find(({ verdict }) => verdict === 'fits');
  const tight = members.find(({ verdict }) => verdict === 'tight');
  if (smallest) return `The smallest that holds even the high end is the ${smallest.name}${each}.`;
  if (tight) return `It is tight on the ${tight.name}${each}, and none holds the high end.`;
  return `None holds it${each}.`;
}

function rowsOf(members: readonly Tried[]): readonly FittedDevices[] {
  const rows = new Map<string, [Tried, ...Tried[]]>();
  for (const device of members) {
    const isOut = device.verdict === 'does-not-fit';
    const key = isOut ? 'none' : `${device.verdict} ${formatBytes(device.offered)}`;
    const row = rows.get(key);
    if (row) row.push(device);
    else rows.set(key, [device]);
  }
  return [...rows.values()]
    .map((row) => ({
      names: row.map(({ name }) => name),
      verdict: row[0].verdict,
      word: WORDS[row[0].verdict],
      why: whyOf(row[0], row.at(-1) ?? row[0]),
    }))
    .toSorted((a, b) => Number(a.verdict === 'does-not-fit') - Number(b.verdict === 'does-not-fit'));
}

function whyOf({ verdict, offered }: Tried, largest: Tried): string {
  switch (verdict) {
    case 'fits':
      return `${formatBytes(offered)}, more than the high end`;
    case 'tight':
      return `${formatBytes(offered)}, less than the high end`;
    case 'unknown':
      return `${formatBytes(offered)} as printed; how much of it a program can use was not found`;
    case 'does-not-fit':
      return `at most ${formatBytes(largest.offered)}`;
  }
}
