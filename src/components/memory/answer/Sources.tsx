import type { JSX } from 'preact';

import type { Source } from '../../../lib/catalog/source.ts';

/** The sources of the figures and the days on which they were read, in a fold. */
export function MemorySources({
  sources,
  deviceSources,
}: {
  readonly sources: readonly Source[];
  readonly deviceSources: readonly Source[];
}): JSX.Element {
  return (
    <details>
      <summary>Sources and their dates</summary>
      <p class="field-hint">The model’s configuration and the formulas:</p>
      <SourceList sources={sources} />
      {deviceSources.length > 0 && (
        <>
          <p class="field-hint">The memory of the devices:</p>
          <SourceList sources={deviceSources} />
        </>
      )}
    </details>
  );
}

function SourceList({ sources }: { readonly sources: readonly Source[] }): JSX.Element {
  return (
    <ul class="answer-sources">
      {sources.map(({ title, url, read }) => (
        <li key={title + (url ?? '')}>
          {url === undefined ? title : <a href={url}>{title}</a>}, read <time dateTime={read}>{read}</time>
        </li>
      ))}
    </ul>
  );
}
