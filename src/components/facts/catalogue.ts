import { readDevices } from '../../integrations/devices.ts';
import { readFactFiles } from '../../integrations/fact-files.ts';
import type { Accelerator } from '../../lib/catalog/machines/accelerator.ts';
import { hasOwnMemory, type WithMemory } from '../../lib/catalog/machines/own-memory.ts';
import { ListedModelSchema, type ListedModel } from '../../lib/catalog/models/listed-model.ts';
import { ModelSchema, type Model } from '../../lib/catalog/models/model.ts';
import { isPrecision, PRECISIONS, type Precision } from '../../lib/memory/weights/precision.ts';
import { named } from './named.ts';

/** Every model whose configuration was read, sorted by the name of its file; read once for the whole build. */
export const allModels: readonly Model[] = readFactFiles('src/content/models', ModelSchema);

/** Every model of which only size and terms are known. No calculator takes them. */
export const allListedModels: readonly ListedModel[] = readFactFiles(
  'src/content/listed-models',
  ListedModelSchema,
);

/** Every model with published weights, computed or only listed. */
export const allOpenModels: readonly (Model | ListedModel)[] = [...allModels, ...allListedModels];

/** Every device of the catalogue, processors included; read once for the whole build. */
export const allDevices: readonly Accelerator[] = readDevices();

/** The last day on which a source of a model was read, YYYY-MM-DD: what the catalogue calls newest is newest on it. */
export const modelsReadUntil: string = lastRead(allOpenModels);

/** The models by their names. */
export const modelsById: ReadonlyMap<string, Model> = new Map(allModels.map((model) => [model.id, model]));

/** Returns a model by the name of its file. Throws with near names when there is none. */
export function modelNamed(id: string): Model {
  return named(allModels, id, 'model', 'src/content/models');
}

/** Returns a device or processor by the name of its file. Throws with near names when there is none. */
export function deviceNamed(id: string): Accelerator {
  return named(allDevices, id, 'device', 'src/content/accelerators');
}

/** Returns a device with a memory of its own. Throws with near names if there is none, and for a bare processor. */
export function acceleratorNamed(id: string): WithMemory<Accelerator> {
  return named(allDevices.filter(hasOwnMemory), id, 'device', 'src/content/accelerators');
}

/** Returns a precision by its name. Throws with the names that exist when there is none. */
export function precisionNamed(name: string): Precision {
  if (isPrecision(name)) return name;
  throw new Error(`No precision is called “${name}”. Write one of: ${PRECISIONS.join(', ')}.`);
}

function lastRead(facts: readonly object[]): string {
  const days: string[] = [];
  JSON.stringify(facts, (key, value: unknown) => {
    if (key === 'read' && typeof value === 'string') days.push(value);
    return value;
  });
  return days.toSorted().at(-1) ?? '';
}
