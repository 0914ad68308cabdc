import type { Architecture } from '../../lib/catalog/models/architecture.ts';
import type { Model, PublishedPrecision } from '../../lib/catalog/models/model.ts';
import type { DeviceMemory } from '../../lib/memory/placement/device-memory.ts';
import type { SpeedDevice } from '../../lib/speed/machine/speed-device.ts';

/** What the tool knows about a device: enough to place a model on it and to estimate its speed. */
export interface FitsDevice extends DeviceMemory, SpeedDevice {
  readonly id: string;
  /** Machines that it is sold in; absent for one that is bought as such. */
  readonly soldIn?: readonly string[];
}

/** What the tool knows about a model. */
export interface FitsModel extends Pick<Model, 'id' | 'name' | 'maker' | 'contextLength'> {
  /** All of them, as `parameterCount` counts. */
  readonly parameters: number;
  /** The precision in which its maker publishes it; absent for 16 bits. */
  readonly publishedIn?: PublishedPrecision;
  readonly architecture: Architecture;
}

/** Returns the models in a text made by `fitsModelsText`. */
export function fitsModelsFrom(text: string): readonly FitsModel[] {
  return JSON.parse(text) as readonly FitsModel[];
}
