import type { Architecture } from '../../lib/catalog/models/architecture.ts';
import type { Model, PublishedPrecision } from '../../lib/catalog/models/model.ts';
import type { DeviceMemory } from '../../lib/memory/placement/device-memory.ts';
import type { SpeedDevice } from '../../lib/speed/machine/speed-device.ts';

/** What the view knows of a device: enough to place a model on it and to say how fast that is. */
export interface FitsDevice extends DeviceMemory, SpeedDevice {
  readonly id: string;
}

/** What the view knows of a model. */
export interface FitsModel extends Pick<Model, 'id' | 'name' | 'maker' | 'contextLength'> {
  readonly parameters: number;
  /** In which precision its maker publishes it, if below 16 bits. */
  readonly publishedIn?: PublishedPrecision;
  readonly architecture: Architecture;
}

/** Returns the models in a text that `fitsModelsText` made. */
export function fitsModelsFrom(text: string): readonly FitsModel[] {
  return JSON.parse(text) as readonly FitsModel[];
}
