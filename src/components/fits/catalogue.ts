import type { ModelSpec } from '../../lib/catalog/models/model-spec.ts';
import type { DeviceMemory } from '../../lib/memory/placement/device-memory.ts';
import { parameterCount } from '../../lib/memory/model/model-tensors.ts';
import type { SpeedDevice } from '../../lib/speed/machine/speed-device.ts';

/** What the tool knows about a device: enough to place a model on it and to estimate its speed. */
export interface FitsDevice extends DeviceMemory, SpeedDevice {
  readonly id: string;
  /** Machines that it is sold in; absent for one that is bought as such. */
  readonly soldIn?: readonly string[];
}

/** What the tool knows about a model. */
export type FitsModel = ModelSpec & Pick<ListedModel, 'parameters'>;

/** A model as the table shows it. */
export interface ListedModel extends Pick<ModelSpec, 'id' | 'name' | 'maker'> {
  /** All of them, as `parameterCount` counts. */
  readonly parameters: number;
}

const byName = new Intl.Collator('en', { numeric: true }).compare;

/** Returns the models that all tools share with their parameters, the largest first. */
export function fitsModels(models: readonly ModelSpec[]): readonly FitsModel[] {
  return models
    .map((model) => ({ ...model, parameters: parameterCount(model.architecture) }))
    .toSorted((a, b) => b.parameters - a.parameters || byName(a.name, b.name));
}
