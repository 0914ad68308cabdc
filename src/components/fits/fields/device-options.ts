import type { ComboboxOption } from '../../form/matching-options.ts';
import type { FitsDevice } from '../catalogue.ts';

const GROUPS: readonly { readonly name: string; readonly kinds: readonly FitsDevice['kind'][] }[] = [
  { name: 'Laptops, Macs and small computers', kinds: ['laptop', 'unified', 'cpu'] },
  { name: 'Graphics cards for a PC', kinds: ['consumer'] },
  { name: 'Workstation cards', kinds: ['workstation'] },
  { name: 'Data-centre cards', kinds: ['datacenter'] },
];

/** What else people call a device: its maker, the family of the card, and “mobile” for a laptop’s. */
function searchWords({ vendor, kind }: FitsDevice): string {
  const isLaptop = kind === 'laptop';
  const isGeForce = vendor === 'NVIDIA' && (isLaptop || kind === 'consumer');
  return [
    ...(vendor === 'Any' ? [] : [vendor]),
    ...(isGeForce ? ['GeForce'] : []),
    ...(isLaptop ? ['Mobile'] : []),
  ].join(' ');
}

/**
 * Returns the devices as options, grouped by the kind of machine people have, each with its printed memory and the machines
 * it is sold in.
 *
 * @example a query “GeForce 4090 mobile” finds “RTX 4090 Laptop”.
 */
export function deviceOptions(devices: readonly FitsDevice[]): readonly ComboboxOption[] {
  return GROUPS.flatMap(({ name, kinds }) =>
    devices
      .filter(({ kind }) => kinds.includes(kind))
      .map((device) => ({
        id: device.id,
        label: device.name,
        group: name,
        detail: [`${device.memoryGigabytes} GB`, ...(device.soldIn ?? [])].join(', '),
        searchWords: searchWords(device),
      })),
  );
}
