import { useCallback } from 'preact/hooks';

import { fetchedText } from '../site/fetched-text.ts';
import { useLazyPart, type LazyPart } from '../site/use-lazy-part.ts';
import type * as lazyModule from './lazy.ts';
import type { FitsClient } from './worker/client.ts';

/** The fetched part of the tool: code that shows the table, and the worker that fills it. */
export interface LazyFits {
  readonly module: typeof lazyModule;
  readonly client: FitsClient;
}

/** Fetches code and models. `modelsHref` is a file of this site; see src/pages/facts. */
export function useLazyFits(modelsHref: string): LazyPart<LazyFits> {
  return useLazyPart(useCallback((onError) => fetched(modelsHref, onError), [modelsHref]));
}

async function fetched(modelsHref: string, onError: () => void): Promise<LazyFits> {
  const [module, models] = await Promise.all([import('./lazy.ts'), fetchedText(modelsHref)]);
  return { module, client: module.fitsClient(models, onError) };
}
