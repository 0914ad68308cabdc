import { useCallback, useState } from 'preact/hooks';

import { fetchedText } from '../site/fetched-text.ts';
import { useLazyPart, type LazyPart } from '../site/use-lazy-part.ts';
import type * as lazyModule from './lazy.ts';
import type { CostCatalogue } from './catalogue.ts';
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

/** Starts the worker and fetches code and facts. `factsUrl` is a file of this site; see src/pages/facts. */
export function useLazyCost(factsUrl: string): LazyCostPart {
  const [client, setClient] = useState<CostClient>();
  const part = useLazyPart(
    useCallback(
      async (onError: () => void): Promise<LazyCost> => {
        const facts = fetchedText(factsUrl);
        const worker = costClient(facts, onError);
        setClient(worker);
        const [module, text] = await Promise.all([import('./lazy.ts'), facts]);
        return { module, catalogue: module.costCatalogueFrom(text), client: worker };
      },
      [factsUrl],
    ),
  );
  return { ...part, client };
}
