import type { Architecture } from '../../lib/catalog/architecture.ts';
import type { Model } from '../../lib/catalog/model.ts';
import type { Source } from '../../lib/catalog/source.ts';
import type { DeviceMemory } from '../../lib/memory/device-memory.ts';
import type { SpeedDevice } from '../../lib/speed/speed-device.ts';

/** What the view knows of a device: enough to place a model on it and to say how fast that is. */
export interface FitsDevice extends DeviceMemory, SpeedDevice {
  readonly id: string;
  readonly kind: DeviceMemory['kind'];
}

/** What the view knows of a model. */
export interface FitsModel extends Pick<Model, 'id' | 'name' | 'maker' | 'contextLength'> {
  readonly parameters: number;
  /** Its maker publishes it in four bits, so that no more exact file exists. */
  readonly publishedInFourBits: boolean;
  readonly architecture: Architecture;
}

/** The text form: the architecture without its sources, which no calculation looks at. */
export type FitsModelText = Omit<FitsModel, 'architecture'> & {
  readonly architecture: Omit<Architecture, 'source' | 'otherSources'>;
};

/** Returns the models in a text that `fitsModelsText` made. */
export function fitsModelsFrom(text: string): readonly FitsModel[] {
  return (JSON.parse(text) as readonly FitsModelText[]).map((model) => ({
    ...model,
    architecture: { ...model.architecture, source: sourceOf(model) },
  }));
}

/** Where the sources of a model are to be read. */
function sourceOf({ id }: FitsModelText): Source {
  return { title: `The catalogue’s file on ${id}`, urlUnknown: true, read: '2026-11-24' };
}
