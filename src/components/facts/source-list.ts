import type { Source } from '../../lib/catalog/source.ts';

/** The sources of a file of facts, each listed once. A fact has the place of its source in the list. */
export interface SourceList {
  readonly sources: readonly Source[];
  /** Returns the place of a source, and lists it if it is not there yet. */
  readonly placeOf: (source: Source) => number;
}

/** Returns an empty list. Of a source it keeps what pages show: the title, the address and the day. */
export function sourceList(): SourceList {
  const sources: Source[] = [];
  const places = new Map<string, number>();
  return {
    sources,
    placeOf: ({ title, url, read }) => {
      const key = `${title} ${url ?? ''} ${read}`;
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, sources.length);
      return sources.push(url === undefined ? { title, urlUnknown: true, read } : { title, url, read }) - 1;
    },
  };
}
