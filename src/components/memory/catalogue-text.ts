import type { Accelerator } from '../../lib/catalog/machines/accelerator.ts';
import { hasOwnMemory } from '../../lib/catalog/machines/own-memory.ts';
import type { Model } from '../../lib/catalog/models/model.ts';
import type { Source } from '../../lib/catalog/source.ts';
import { speedDevice } from '../../lib/speed/machine/speed-device.ts';
import type { CatalogueText } from './catalogue.ts';

const byName = new Intl.Collator('en', { numeric: true }).compare;

/**
 * Returns the facts that the calculator needs, as JSON small enough to be part of a page: models by maker and name,
 * devices from the smallest up.
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
      .map(({ id, name, maker, contextLength, architecture, published }) => {
        const { source, otherSources: _onItsPage, ...rest } = architecture;
        return {
          ...{ id, name, maker, contextLength },
          architecture: { ...rest, source: placeOf(source) },
          ...(published && { publishedIn: published.precision }),
        };
      }),
    devices: accelerators
      .filter(hasOwnMemory)
      .toSorted((a, b) => a.memoryGigabytes.value - b.memoryGigabytes.value || byName(a.name, b.name))
      .map((device) => {
        const {
          memoryGigabytes,
          usableMemoryMebibytes: usable,
          launchPriceUsd: launch,
          streetPriceUsd: street,
        } = device;
        return {
          ...speedDevice(device),
          memoryGigabytes: memoryGigabytes.value,
          ...(usable ? { usableMebibytes: usable.value } : {}),
          source: placeOf((usable ?? memoryGigabytes).source),
          ...(launch ? { launch: { usd: launch.value, source: placeOf(wholePage(launch.source)) } } : {}),
          ...(street && {
            street: {
              usd: street.value,
              of: street.of,
              what: street.what,
              source: placeOf(wholePage(street.source)),
            },
          }),
        };
      }),
    sources,
  };
  return JSON.stringify(text);
}

/** Returns a source without the anchor of its address, so that a price list is one source; device files have the anchors. */
function wholePage(source: Source): Source {
  const { url } = source;
  return url === undefined ? source : { ...source, url: url.replace(/#.*$/, '') };
}
