import type { JSX } from 'preact';

import type { LicenceUse } from '../../lib/catalog/law/licence-use.ts';
import type { VersionVerdict } from '../../lib/catalog/law/version-verdict.ts';
import {
  ABOUT_WORDS,
  ANSWER_WORDS,
  FIT_CLASS,
  licenceTitle,
  REASON_WORDS,
  unknownAdvice,
  useSentence,
  versionTitle,
} from './words.ts';
import type { CheckerLicence, CheckerVersion, ShownSource } from './catalogue.ts';

interface LicenceAnswerProps {
  readonly version: CheckerVersion;
  readonly use: LicenceUse;
  readonly verdict: VersionVerdict<CheckerLicence>;
  /** The entries have changed but are not valid. */
  readonly isStale: boolean;
  /** The page with all clauses of all licences. */
  readonly reference: string;
}

/** Whether a use of a version is covered, with the clauses that decide, their source and its date. */
export function LicenceAnswer({
  version,
  use,
  verdict,
  isStale,
  reference,
}: LicenceAnswerProps): JSX.Element {
  const { mark, words } = ANSWER_WORDS[verdict.colour];
  return (
    <div class={`result licence-answer ${FIT_CLASS[verdict.colour]}${isStale ? ' stale' : ''}`}>
      <p class="licence-colour">
        <span aria-hidden="true">{mark} </span>
        {words}
      </p>
      <p>
        <strong>{versionTitle(version)}.</strong> {useSentence(use)}
      </p>
      <p class="licence-paper">
        General information, not legal advice: the text of the licence is what counts.
      </p>
      {verdict.colour === 'not-known' && <p>{unknownAdvice(version)}</p>}
      {verdict.licences.map(({ licence, verdict: { reasons } }) => (
        <div key={licence.id} class="licence-part">
          <p class="field-label">{licenceTitle(licence)}</p>
          <ul class="fit-list">
            {reasons.map(({ about, colour, clause }) => (
              <li key={about + clause} class={FIT_CLASS[colour]}>
                <span>{ABOUT_WORDS[about]}</span>
                <span class="fit-word">{REASON_WORDS[colour]}</span>
                <span class="fit-note">{clause}</span>
              </li>
            ))}
          </ul>
          <p class="licence-source">
            {licence.sources.map((source) => (
              <span key={source.url ?? source.title}>
                <SourceLink source={source} />{' '}
              </span>
            ))}
            <a href={`${reference}#${licence.id}`}>All clauses of this licence</a>
          </p>
          {licence.note !== undefined && <p class="licence-source">{licence.note}</p>}
        </div>
      ))}
      {version.licences.map(({ licence, source, note }) => (
        <p key={licence.id} class="licence-source">
          {source && (
            <>
              That this version is under it: <SourceLink source={source} />{' '}
            </>
          )}
          {note}
        </p>
      ))}
    </div>
  );
}

function SourceLink({ source: { title, url, read } }: { readonly source: ShownSource }): JSX.Element {
  return (
    <>
      {url === undefined ? title : <a href={url}>{title}</a>}, read on {read}.
    </>
  );
}
