import type { Source } from '../../../lib/catalog/source.ts';
import type { FactSources } from '../../facts/read-sources.ts';

/** A model of the catalogue. Its source is fetched when a reader asks for it. */
export interface CatalogueModel {
  readonly modelId: string;
  readonly name: string;
}

/** Where a part of an answer is from. */
export type AnswerSource = Source | CatalogueModel;

/** Returns whether an answer's source is one of the catalogue, which has to be fetched. */
export function isOfCatalogue(source: AnswerSource): source is CatalogueModel {
  return 'modelId' in source;
}

/** Returns the sources of an answer in order, without those of the catalogue until they are there. */
export function knownSources(
  sources: readonly AnswerSource[],
  known: FactSources | undefined,
): readonly Source[] {
  return sources.flatMap((source) => {
    if (!isOfCatalogue(source)) return [source];
    const found = known?.models.get(source.modelId);
    return found ? [found] : [];
  });
}

/** Returns the sources of devices by their ids, each title and address once; none until they are there. */
export function deviceSources(
  ids: readonly string[],
  known: ReadonlyMap<string, Source> | undefined,
): readonly Source[] {
  const sources = ids.flatMap((id) => known?.get(id) ?? []);
  return [...new Map(sources.map((source) => [source.title + (source.url ?? ''), source])).values()];
}
