import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { readEntries } from '../../lib/case/entries.ts';
import { CopyButton } from '../form/CopyButton.tsx';
import { fetchedText } from '../site/fetched-text.ts';
import { CaseBarFields } from './CaseBarFields.tsx';
import { caseLink, startAgain } from './store.ts';
import { caseSummary, type CaseNames } from './summary.ts';
import { useCase } from './use-case.ts';

const NO_NAMES: CaseNames = { models: {}, devices: {} };

/**
 * What the reader has stated, in one line that every tool has: to change, to copy as a link, to start again. The
 * names of models and devices are fetched when one was stated. They are named by their folder, or every touch would fetch
 * them (src/integrations/touch-files.ts). `place` is where a copied link leads.
 */
export function CaseBar({
  factsFolder,
  place,
}: {
  readonly factsFolder: string;
  readonly place: string;
}): JSX.Element {
  const { entries, good, origin } = useCase();
  const { stated } = useMemo(() => readEntries(good), [good]);
  const fold = useRef<HTMLDetailsElement>(null);
  // Drawn once they are open: each change in a tool would draw them anew. A reader may open the fold before it is alive.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    setOpen(fold.current?.open === true);
  }, []);
  const names = useNames(
    `${factsFolder}names.json`,
    stated.model !== undefined || stated.machine !== undefined,
  );
  const [said, setSaid] = useState('');
  const parts = caseSummary(stated, names);
  return (
    <section class="case-bar" aria-label="Your case" data-pagefind-ignore>
      <p class="case-line">
        <span class="case-label">Your case</span>{' '}
        {parts.length === 0 ? (
          <span class="case-none">nothing stated yet, so the tools show an example</span>
        ) : (
          parts.map((part) => (
            <span class="case-part" key={part}>
              {part}
            </span>
          ))
        )}
      </p>
      {origin === 'last-visit' && <p class="case-note">Kept in this browser.</p>}
      {origin === 'address' && <p class="case-note">From the link that you opened.</p>}
      <div class="case-actions">
        {origin !== 'default' && (
          <>
            <CopyButton
              label="Copy link"
              done="Link copied"
              text={() => caseLink(place)}
              announce={setSaid}
            />
            <button
              type="button"
              class="button-quiet"
              onClick={() => {
                startAgain();
                setSaid('Nothing is stated any more, and nothing is kept.');
              }}
            >
              Start again
            </button>
          </>
        )}
        <span class="sr-only" role="status">
          {said}
        </span>
      </div>
      <details
        class="case-change"
        ref={fold}
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary>{parts.length === 0 ? 'State your case' : 'Change'}</summary>
        {isOpen && <CaseBarFields entries={entries} stated={stated} />}
      </details>
    </section>
  );
}

function useNames(url: string, isWanted: boolean): CaseNames {
  const [names, setNames] = useState(NO_NAMES);
  useEffect(() => {
    if (!isWanted || names !== NO_NAMES) return;
    fetchedText(url).then(
      (text) => {
        setNames(JSON.parse(text) as CaseNames);
      },
      () => undefined,
    );
  }, [url, isWanted, names]);
  return names;
}
