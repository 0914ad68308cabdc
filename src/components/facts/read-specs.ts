import type { DeviceSpec } from '../../lib/catalog/machines/device-spec.ts';
import type { ModelSpec } from '../../lib/catalog/models/model-spec.ts';

/** Returns the models in a text made by `modelsText`, by the names of their files. */
export function modelsFrom(text: string): readonly ModelSpec[] {
  return JSON.parse(text) as readonly ModelSpec[];
}

/** Returns the devices in a text made by `devicesText`, by the names of their files. */
export function devicesFrom(text: string): readonly DeviceSpec[] {
  return JSON.parse(text) as readonly DeviceSpec[];
}
