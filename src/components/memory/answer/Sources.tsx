import type { JSX } from 'preact';

import type { Source } from '../../../lib/catalog/source.ts';
import type { SourcesPart } from '../../facts/use-sources.ts';
import { openModelPath } from '../../links/open-model-path.ts';
import { withBase } from '../../site/base.ts';
import { deviceSources, isOfCatalogue, knownSources, type AnswerSource } from './sources.ts';

/**
 * The sources of the figures and the days on which they were read, in a fold. Those of models and devices are fetched
 * when it is opened.
 */
export function MemorySources({
  sources,
  deviceIds,
  part,
}: {
  readonly sources: readonly AnswerSource[];
  /** The devices whose memory the answer is compared with. */
  readonly deviceIds: readonly string[];
  readonly part: SourcesPart;
}): JSX.Element {
  const ofDevices = deviceSources(deviceIds, part.lazy?.memory);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void part.fetchLazy();
      }}
    >
      <summary>Sources and their dates</summary>
      <MissingSources sources={sources} hasDevices={deviceIds.length > 0} part={part} />
      <p class="field-hint">The model’s configuration and the formulas:</p>
      <SourceList sources={knownSources(sources, part.lazy)} />
      {ofDevices.length > 0 && (
        <>
          <p class="field-hint">The memory of the devices:</p>
          <SourceList sources={ofDevices} />
        </>
      )}
    </details>
  );
}

/** Says that sources are being fetched, or could not be, and where a model's sources are then. */
function MissingSources({
  sources,
  hasDevices,
  part: { lazy, isUnreachable },
}: {
  readonly sources: readonly AnswerSource[];
  readonly hasDevices: boolean;
  readonly part: SourcesPart;
}): JSX.Element | null {
  const models = sources.filter(isOfCatalogue);
  if (lazy || (models.length === 0 && !hasDevices)) return null;
  const whose = [...(models.length > 0 ? ['the model'] : []), ...(hasDevices ? ['the devices'] : [])];
  const what = `The sources of ${whose.join(' and ')}`;
  if (!isUnreachable) {
    return (
      <p class="field-hint" role="status">
        {what} are being fetched.
      </p>
    );
  }
  return (
    <p class="field-hint" role="status">
      {what} could not be fetched.
      {models.map(({ modelId, name }) => (
        <span key={modelId}>
          {' '}
          Those of {name} are on <a href={withBase(openModelPath(modelId))}>its own page</a>.
        </span>
      ))}{' '}
      Open this again to try once more.
    </p>
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
