import { machinesOf, type Accelerator } from '../../lib/catalog/machines/accelerator.ts';
import { hasOwnMemory } from '../../lib/catalog/machines/own-memory.ts';
import type { Model } from '../../lib/catalog/models/model.ts';
import { parameterCount } from '../../lib/memory/model/model-tensors.ts';
import { speedDevice } from '../../lib/speed/machine/speed-device.ts';
import type { FitsDevice, FitsModel } from './catalogue.ts';

const byName = new Intl.Collator('en', { numeric: true }).compare;

/** Returns the models as JSON, the largest first, with only the fields that the tool needs. */
export function fitsModelsText(models: readonly Model[]): string {
  const text = models.map(({ id, name, maker, contextLength, architecture, published }): FitsModel => {
    return {
      id,
      name,
      maker,
      contextLength,
      parameters: parameterCount(architecture),
      ...(published && { publishedIn: published.precision }),
      architecture,
    };
  });
  return JSON.stringify(text.toSorted((a, b) => b.parameters - a.parameters || byName(a.name, b.name)));
}

/** Returns the devices that have their own memory, the smallest first. */
export function fitsDevices(accelerators: readonly Accelerator[]): readonly FitsDevice[] {
  return accelerators
    .filter(hasOwnMemory)
    .toSorted((a, b) => a.memoryGigabytes.value - b.memoryGigabytes.value || byName(a.name, b.name))
    .map((device) => ({
      id: device.id,
      ...speedDevice(device),
      memoryGigabytes: device.memoryGigabytes.value,
      ...(device.soldIn && { soldIn: machinesOf(device) }),
      ...(device.usableMemoryMebibytes && { usableMebibytes: device.usableMemoryMebibytes.value }),
    }));
}
