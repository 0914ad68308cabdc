import { machinesOf, type Accelerator } from '../../lib/catalog/machines/accelerator.ts';
import { calculatorDevices } from '../memory/catalogue.ts';
import type { FitsDevice } from './catalogue.ts';

/**
 * Returns the devices that have their own memory, the smallest first. They are properties of the island and not fetched,
 * because their list must be there before anything is.
 */
export function fitsDevices(accelerators: readonly Accelerator[]): readonly FitsDevice[] {
  const soldIn = new Map(accelerators.map((device) => [device.id, machinesOf(device)]));
  return calculatorDevices(accelerators).map(({ launch: _atLaunch, street: _later, ...device }) => {
    const machines = soldIn.get(device.id) ?? [];
    return { ...device, ...(machines.length > 0 && { soldIn: machines }) };
  });
}
