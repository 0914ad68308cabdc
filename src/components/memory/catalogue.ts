import { hasOwnMemory, type Accelerator } from '../../lib/catalog/accelerator.ts';
import type { Architecture } from '../../lib/catalog/architecture.ts';
import type { Model } from '../../lib/catalog/model.ts';
import type { Source } from '../../lib/catalog/source.ts';
import type { DeviceMemory } from '../../lib/memory/device-fit.ts';

/** What the calculator knows of a model. */
export interface CalculatorModel extends Pick<Model, 'id' | 'name' | 'maker' | 'contextLength'> {
  readonly architecture: Architecture;
}

/** What the calculator knows of a device, with the source of the memory that it counts with. */
export interface CalculatorDevice extends DeviceMemory {
  readonly name: string;
  readonly source: Source;
}

/** The facts of the calculator. */
export interface Catalogue {
  readonly models: readonly CalculatorModel[];
  readonly devices: readonly CalculatorDevice[];
}

/** The text form: each source once, and a place in the list of sources where a fact has one. */
interface CatalogueText {
  readonly sources: readonly Source[];
  readonly models: readonly (Omit<CalculatorModel, 'architecture'> & {
    readonly architecture: Omit<Architecture, 'source'> & { readonly source: number };
  })[];
  readonly devices: readonly (DeviceMemory & { readonly name: string; readonly source: number })[];
}

const byName = new Intl.Collator('en', { numeric: true }).compare;

/**
 * Returns the facts that the calculator needs as JSON, small enough to be part of a page: models by maker and name,
 * devices from the smallest.
 */
export function catalogueText(models: readonly Model[], accelerators: readonly Accelerator[]): string {
  const sources: Source[] = [];
  const placeOf = (source: Source): number => {
    const text = JSON.stringify(source);
    const place = sources.findIndex((known) => JSON.stringify(known) === text);
    return place >= 0 ? place : sources.push(source) - 1;
  };
  const text: CatalogueText = {
    models: models
      .toSorted((a, b) => byName(a.maker, b.maker) || byName(a.name, b.name))
      .map(({ id, name, maker, contextLength, architecture }) => {
        const { source, ...rest } = architecture;
        return { id, name, maker, contextLength, architecture: { ...rest, source: placeOf(source) } };
      }),
    devices: accelerators
      .filter(hasOwnMemory)
      .toSorted((a, b) => a.memoryGigabytes.value - b.memoryGigabytes.value || byName(a.name, b.name))
      .map(({ name, kind, memoryGigabytes, usableMemoryMebibytes: usable }) => ({
        name,
        kind,
        memoryGigabytes: memoryGigabytes.value,
        ...(usable ? { usableMebibytes: usable.value } : {}),
        source: placeOf((usable ?? memoryGigabytes).source),
      })),
    sources,
  };
  return JSON.stringify(text);
}

/** Returns the facts in a text that `catalogueText` made. Throws when a source is missing from it. */
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
    devices: devices.map((device) => ({ ...device, source: sourceAt(device.source) })),
  };
}
