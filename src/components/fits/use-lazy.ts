import { useCallback, useState } from 'preact/hooks';

import { fetchedText } from '../site/fetched-text.ts';
import { useLazyPart, type LazyPart } from '../site/use-lazy-part.ts';
import type * as lazyModule from './lazy.ts';
import { fitsClient, type FitsClient } from './worker/client.ts';

/** The code that shows the table, and the worker that fills it, which can be asked before that code has come. */
export interface LazyFitsPart extends LazyPart<typeof lazyModule> {
  readonly client: FitsClient | undefined;
}

/** Starts the worker and fetches code and models. `modelsHref` is a file of this site; see src/pages/facts. */
export function useLazyFits(modelsHref: string): LazyFitsPart {
  const [client, setClient] = useState<FitsClient>();
  const part = useLazyPart(
    useCallback(
      async (onError: () => void): Promise<typeof lazyModule> => {
        const models = fetchedText(modelsHref);
        setClient(fitsClient(models, onError));
        const [module] = await Promise.all([import('./lazy.ts'), models]);
        return module;
      },
      [modelsHref],
    ),
  );
  return { ...part, client };
}
