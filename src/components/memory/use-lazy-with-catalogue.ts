import { useCallback } from 'preact/hooks';

import type { devicesFrom, modelsFrom } from '../facts/read-specs.ts';
import { fetchedText } from '../site/fetched-text.ts';
import { useLazyPart, type LazyPart } from '../site/use-lazy-part.ts';
import type { Catalogue, catalogueOf } from './catalogue.ts';

/** The addresses of models and devices, files of this site; see src/pages/facts. */
export type MemoryFactsUrls = Readonly<Record<'models' | 'devices', string>>;

/** What reads the facts comes with the code that needs them. */
interface ReadsCatalogue {
  readonly modelsFrom: typeof modelsFrom;
  readonly devicesFrom: typeof devicesFrom;
  readonly catalogueOf: typeof catalogueOf;
}

/** The fetched part of a calculator of memory: its code, and the facts. */
export interface LazyWithCatalogue<Module> {
  readonly module: Module;
  readonly catalogue: Catalogue;
}

/** Fetches code with `importModule`, and models and devices beside it. Pass the same two on every render. */
export function useLazyWithCatalogue<Module extends ReadsCatalogue>(
  urls: MemoryFactsUrls,
  importModule: () => Promise<Module>,
): LazyPart<LazyWithCatalogue<Module>> {
  return useLazyPart(
    useCallback(async () => {
      const [module, models, devices] = await Promise.all([
        importModule(),
        fetchedText(urls.models),
        fetchedText(urls.devices),
      ]);
      return {
        module,
        catalogue: module.catalogueOf(module.modelsFrom(models), module.devicesFrom(devices)),
      };
    }, [urls, importModule]),
  );
}
