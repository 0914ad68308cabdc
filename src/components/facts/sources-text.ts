import type { MarketFacts } from '../../integrations/cost-facts.ts';
import type { Accelerator } from '../../lib/catalog/machines/accelerator.ts';
import { hasOwnMemory } from '../../lib/catalog/machines/own-memory.ts';
import type { Model } from '../../lib/catalog/models/model.ts';
import type { Source } from '../../lib/catalog/source.ts';
import type { SourcesText } from './read-sources.ts';
import { sourceList } from './source-list.ts';

/**
 * Returns where models and devices were read, as JSON: /facts/sources.json. Of a model it is the source of its
 * configuration; its other sources are on its own page. Of a device it is the source of the memory that the calculators
 * count with, the usable one where it is known and else the printed one, and those of its prices. Of offers and rentals
 * it is the source of the price.
 */
export function sourcesText(
  models: readonly Model[],
  devices: readonly Accelerator[],
  { offers, rentals }: Pick<MarketFacts, 'offers' | 'rentals'>,
): string {
  const { sources, placeOf } = sourceList();
  const text: SourcesText = {
    models: Object.fromEntries(models.map(({ id, architecture }) => [id, placeOf(architecture.source)])),
    devices: Object.fromEntries(
      devices.filter(hasOwnMemory).map((device) => {
        const { id, memoryGigabytes, usableMemoryMebibytes, launchPriceUsd, streetPriceUsd } = device;
        return [
          id,
          {
            memory: placeOf((usableMemoryMebibytes ?? memoryGigabytes).source),
            ...(launchPriceUsd && { launchPrice: placeOf(wholePage(launchPriceUsd.source)) }),
            ...(streetPriceUsd && { streetPrice: placeOf(wholePage(streetPriceUsd.source)) }),
          },
        ];
      }),
    ),
    prices: Object.fromEntries([...offers, ...rentals].map(({ id, source }) => [id, placeOf(source)])),
    sources,
  };
  return JSON.stringify(text);
}

/** Returns a source without the anchor of its address, so that a price list is one source; device files have the anchors. */
function wholePage(source: Source): Source {
  const { url } = source;
  return url === undefined ? source : { ...source, url: url.replace(/#.*$/, '') };
}
