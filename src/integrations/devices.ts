import { type Accelerator, AcceleratorSchema } from '../lib/catalog/machines/accelerator.ts';
import {
  type DeviceList,
  DeviceListSchema,
  type DeviceRow,
  listedDevice,
} from '../lib/catalog/machines/device-list.ts';
import { packagedDevice } from './device-package.ts';
import { FactError, type FactFile, readFactFiles } from './fact-files.ts';

/**
 * Returns every device: those with a file of their own in src/content/accelerators, and those with a line in
 * src/content/device-lists, sorted by `id`. Pages, scripts and tests all get their devices here.
 *
 * @throws {FactError} with list and row for each id or name that stands there twice, and for each `like` or `sku` that
 * leads nowhere or has other sizes of memory.
 */
export function readDevices(): readonly Accelerator[] {
  const own: readonly Accelerator[] = readFactFiles('src/content/accelerators', AcceleratorSchema);
  const problems: string[] = [];
  const listed = readFactFiles('src/content/device-lists', DeviceListSchema).flatMap((list) =>
    list.rows.map((row) => rowDevice(list, row, own, problems)),
  );
  const devices = [...own, ...listed];
  problems.push(...doubles(devices));
  if (problems.length > 0) throw new FactError(problems.join('\n'));
  return devices.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function rowDevice(
  list: FactFile<DeviceList>,
  row: DeviceRow,
  own: readonly Accelerator[],
  problems: string[],
): Accelerator {
  const where = `src/content/device-lists/${list.id}.yaml ${row.id}`;
  const like = own.find(({ id }) => id === row.like);
  if (row.like !== undefined && !like) {
    problems.push(`${where}, like: there is no src/content/accelerators/${row.like}.yaml.`);
  }
  const packaged = row.sku === undefined ? undefined : packagedDevice(list.vendor, row.sku);
  if (row.sku !== undefined && !packaged) {
    problems.push(
      `${where}, sku: the package has no “${row.sku}” of ${list.vendor}. Correct the name, or omit it.`,
    );
  }
  if (packaged && !packaged.memory.includes(row.memory)) {
    problems.push(
      `${where}, memory: the package has “${row.sku ?? ''}” with ${packaged.memory.join(', ')} GB. Correct it, or omit \`sku\`.`,
    );
  }
  return listedDevice(list, row, { like, packaged });
}

function doubles(devices: readonly Accelerator[]): readonly string[] {
  return (['id', 'name'] as const).flatMap((key) => {
    const seen = new Set<string>();
    return devices.flatMap((device) => {
      const value = device[key].toLowerCase();
      if (seen.has(value))
        return [`Two devices have the ${key} “${device[key]}”. Delete one, or name it apart.`];
      seen.add(value);
      return [];
    });
  });
}
