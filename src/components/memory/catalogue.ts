import type { Architecture } from '../../lib/catalog/models/architecture.ts';
import type { Model, PublishedPrecision } from '../../lib/catalog/models/model.ts';
import type { Source } from '../../lib/catalog/source.ts';
import type { DeviceMemory } from '../../lib/memory/placement/device-memory.ts';
import type { SpeedDevice } from '../../lib/speed/machine/speed-device.ts';

/** What the calculator knows about a model. */
export interface CalculatorModel extends Pick<Model, 'id' | 'name' | 'maker' | 'contextLength'> {
  /** Without the sources of single fields: those are on the model's own page. */
  readonly architecture: Architecture;
  /** The precision in which its maker publishes it; absent for 16 bits. */
  readonly publishedIn?: PublishedPrecision;
}

/** What the calculator knows about a device. */
export interface CalculatorDevice extends DeviceMemory, SpeedDevice {
  /** The source of the memory that the calculator counts with: the usable one where known, else the printed one. */
  readonly source: Source;
  /** US dollars at launch, with its source; absent where no source says so. */
  readonly launch?: LaunchPrice<Source>;
  /** What it sold for later; absent where no source says so. */
  readonly street?: StreetPrice<Source>;
}

interface LaunchPrice<SourceOrPlace> {
  readonly usd: number;
  readonly source: SourceOrPlace;
}

interface StreetPrice<SourceOrPlace> extends LaunchPrice<SourceOrPlace> {
  /** The day or month of the price, and what was sold at it. */
  readonly of: string;
  readonly what: string;
}

/** The facts of the calculator. */
export interface Catalogue {
  readonly models: readonly CalculatorModel[];
  readonly devices: readonly CalculatorDevice[];
}

/** The text form. Each source is listed once; a fact has the source's index in that list instead. */
export interface CatalogueText {
  readonly sources: readonly Source[];
  readonly models: readonly (Omit<CalculatorModel, 'architecture'> & {
    readonly architecture: Omit<Architecture, 'source'> & { readonly source: number };
  })[];
  readonly devices: readonly (DeviceMemory &
    SpeedDevice & {
      readonly source: number;
      readonly launch?: LaunchPrice<number>;
      readonly street?: StreetPrice<number>;
    })[];
}

/** Returns the facts in a text made by `catalogueText`. Throws if a source is missing from it. */
export function catalogueFrom(text: string): Catalogue {
  const { sources, models, devices } = JSON.parse(text) as CatalogueText;
  const sourceAt = (place: number): Source => {
    const source = sources[place];
    if (!source) throw new Error(`The catalogue has no source number ${place}.`);
    return source;
  };
  return {
    models: models.map((model) => ({
      ...model,
      architecture: { ...model.architecture, source: sourceAt(model.architecture.source) },
    })),
    devices: devices.map(({ launch, street, ...device }) => ({
      ...device,
      source: sourceAt(device.source),
      ...(launch && { launch: { ...launch, source: sourceAt(launch.source) } }),
      ...(street && { street: { ...street, source: sourceAt(street.source) } }),
    })),
  };
}
