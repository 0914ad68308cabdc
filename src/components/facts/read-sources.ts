import type { Source } from '../../lib/catalog/source.ts';

/** Where facts were read, by the ids of models, devices, offers and rentals. */
export interface FactSources {
  readonly models: ReadonlyMap<string, Source>;
  /** Of the memory that the calculators count with. */
  readonly memory: ReadonlyMap<string, Source>;
  /** Of the price at launch, for devices that have one. */
  readonly launchPrice: ReadonlyMap<string, Source>;
  /** Of what it sold for later, for devices of which that is known. */
  readonly streetPrice: ReadonlyMap<string, Source>;
  /** Of the price of an offer or a rental. */
  readonly prices: ReadonlyMap<string, Source>;
}

/** Places of the sources of a device. */
interface DevicePlaces {
  readonly memory: number;
  readonly launchPrice?: number;
  readonly streetPrice?: number;
}

/** The text form. Each source is listed once; a fact has the source's place in that list. */
export interface SourcesText {
  readonly sources: readonly Source[];
  readonly models: Readonly<Record<string, number>>;
  readonly devices: Readonly<Record<string, DevicePlaces>>;
  readonly prices: Readonly<Record<string, number>>;
}

/** Returns the sources in a text made by `sourcesText`. Throws if one is missing from it. */
export function sourcesFrom(text: string): FactSources {
  const { sources, models, devices, prices } = JSON.parse(text) as SourcesText;
  const byId = (places: readonly (readonly [string, number | undefined])[]): ReadonlyMap<string, Source> =>
    new Map(
      places.flatMap(([id, place]) => {
        if (place === undefined) return [];
        const source = sources[place];
        if (!source) throw new Error(`The facts have no source number ${place}.`);
        return [[id, source] as const];
      }),
    );
  const ofDevices = Object.entries(devices);
  return {
    models: byId(Object.entries(models)),
    prices: byId(Object.entries(prices)),
    memory: byId(ofDevices.map(([id, { memory }]) => [id, memory])),
    launchPrice: byId(ofDevices.map(([id, { launchPrice }]) => [id, launchPrice])),
    streetPrice: byId(ofDevices.map(([id, { streetPrice }]) => [id, streetPrice])),
  };
}
