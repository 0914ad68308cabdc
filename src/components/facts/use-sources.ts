import { useMemo } from 'preact/hooks';

import { withBase } from '../site/base.ts';
import { fetchedText } from '../site/fetched-text.ts';
import { useLazyPart, type LazyPart } from '../site/use-lazy-part.ts';
import { sourcesFrom, type FactSources } from './read-sources.ts';

/** The sources of models and devices as far as they are there, and how to ask for them. */
export type SourcesPart = Pick<LazyPart<FactSources>, 'lazy' | 'isUnreachable' | 'fetchLazy'>;

/**
 * The sources of models and devices, fetched once when a reader asks where a figure is from. Their address is in no
 * property of an island, or it would be fetched with the first answer (src/integrations/touch-files.ts).
 */
export function useSources(): SourcesPart {
  const { lazy, isUnreachable, fetchLazy } = useLazyPart(fetchSources);
  return useMemo(() => ({ lazy, isUnreachable, fetchLazy }), [lazy, isUnreachable, fetchLazy]);
}

async function fetchSources(): Promise<FactSources> {
  return sourcesFrom(await fetchedText(withBase('/facts/sources.json')));
}
