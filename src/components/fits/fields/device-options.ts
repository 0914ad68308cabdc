import type { ComboboxOption } from '../../form/matching-options.ts';
import type { FitsDevice } from '../catalogue.ts';

const GROUPS: readonly { readonly name: string; readonly kinds: readonly FitsDevice['kind'][] }[] = [
  { name: 'Laptops, Macs and small computers', kinds: ['laptop', 'unified', 'cpu'] },
  { name: 'Graphics cards for a PC', kinds: ['consumer'] },
  { name: 'Workstation cards', kinds: ['workstation'] },
  { name: 'Data-centre cards', kinds: ['datacenter'] },
];

/** Returns the devices as options, grouped by the kind of machine people have, each with its printed memory and the machines it is sold in. */
export function deviceOptions(devices: readonly FitsDevice[]): readonly ComboboxOption[] {
  return GROUPS.flatMap(({ name, kinds }) =>
    devices
      .filter(({ kind }) => kinds.includes(kind))
      .map((device) => ({
        id: device.id,
        label: device.name,
        group: name,
        detail: [`${device.memoryGigabytes} GB`, ...(device.soldIn ?? [])].join(', '),
      })),
  );
}
