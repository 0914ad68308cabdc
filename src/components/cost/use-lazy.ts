import { useCallback, useState } from 'preact/hooks';

import { useLazyPart, type LazyPart } from '../site/use-lazy-part.ts';
import type * as lazyModule from './lazy.ts';
import type { CostCatalogue } from './catalogue.ts';
import { allCostTexts, fetchedCostTexts, type CostFactsUrls } from './fetched-facts.ts';
import { costClient, type CostClient } from './worker/client.ts';

/** The fetched part of the calculator: code that shows answers, the facts, and the worker that finds answers. */
export interface LazyCost {
  readonly module: typeof lazyModule;
  readonly catalogue: CostCatalogue;
  readonly client: CostClient;
}

/** The fetched part, and its worker from the start: it can be asked before the code that shows answers has come. */
export interface LazyCostPart extends LazyPart<LazyCost> {
  readonly client: CostClient | undefined;
}

/** Starts the worker and fetches code and facts. Pass the same addresses on every render. */
export function useLazyCost(urls: CostFactsUrls): LazyCostPart {
  const [client, setClient] = useState<CostClient>();
  const part = useLazyPart(
    useCallback(
      async (onError: () => void): Promise<LazyCost> => {
        const texts = fetchedCostTexts(urls);
        const worker = costClient(texts, onError);
        setClient(worker);
        const [module, all] = await Promise.all([import('./lazy.ts'), allCostTexts(texts)]);
        return { module, catalogue: module.costCatalogueFrom(all), client: worker };
      },
      [urls],
    ),
  );
  return { ...part, client };
}
