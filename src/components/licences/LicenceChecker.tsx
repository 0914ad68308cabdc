import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';

import type { LicenceUse } from '../../lib/catalog/law/licence-use.ts';
import { versionVerdict } from '../../lib/catalog/law/version-verdict.ts';
import { CopyButton } from '../form/CopyButton.tsx';
import { useAddressEntries } from '../form/use-address-entries.ts';
import { useAnnouncement } from '../form/use-announcement.ts';
import { printOnly } from '../site/print-only.ts';
import { checkMarkdown } from './export.ts';
import { ANSWER_WORDS, versionTitle } from './words.ts';
import { versionsFrom, type CheckerVersion } from './catalogue.ts';
import { LicenceAnswer } from './Answer.tsx';
import { LicenceFields } from './Fields.tsx';
import { readUse, USUAL_ENTRIES, type LicenceEntries, type ReadUse } from './entries.ts';

const ID = 'licence-check';

interface LicenceCheckerProps {
  /** What `checkerText` wrote. */
  readonly facts: string;
  /** The page with all clauses of all licences. */
  readonly reference: string;
}

/** What the licence of an exact version says about a use: green, amber, red or not known, clause by clause. */
export function LicenceChecker({ facts, reference }: LicenceCheckerProps): JSX.Element {
  const { entries, write, reset, link } = useAddressEntries<keyof LicenceEntries>(USUAL_ENTRIES);
  const [said, setSaid] = useState('');
  const versions = useMemo(() => versionsFrom(facts), [facts]);
  const wanted = entries['licence-version'];
  const found = versions.find(({ id }) => id === wanted);
  const version = found ?? usualVersion(versions);
  const read = readUse(entries);
  const use = useLastGood(read);
  const verdict = versionVerdict(version.licences, use);
  const spoken = useAnnouncement(`${versionTitle(version)}: ${ANSWER_WORDS[verdict.colour].words}.`);
  const linkHere = (): string => link(ID);

  return (
    <div class="tool licences" id={ID}>
      {found === undefined && (
        <p class="notice notice-warning">
          The link names a version that is not in the list: “{wanted}”. The answer is for {version.name}.
        </p>
      )}
      <LicenceFields versions={versions} version={version} entries={entries} read={read} write={write} />
      <LicenceAnswer version={version} use={use} verdict={verdict} isStale={!read.ok} reference={reference} />
      <div class="tool-actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            printOnly(ID);
          }}
        >
          Print this check
        </button>
        <CopyButton
          label="Copy as Markdown"
          done="Markdown copied"
          text={() => checkMarkdown(version, use, verdict, linkHere())}
          announce={setSaid}
        />
        <CopyButton label="Copy a link" done="Link copied" text={linkHere} announce={setSaid} />
        <button
          type="button"
          class="button"
          onClick={() => {
            reset();
            setSaid('The check shows its example again.');
          }}
        >
          Back to the example
        </button>
        <span class="sr-only" role="status">
          {said}
        </span>
        <span class="sr-only" role="status">
          {spoken}
        </span>
      </div>
    </div>
  );
}

function usualVersion(versions: readonly CheckerVersion[]): CheckerVersion {
  const usual = versions.find(({ id }) => id === USUAL_ENTRIES['licence-version']);
  if (usual) return usual;
  throw new Error('src/components/licences/entries.ts names a version that is not in the catalogue.');
}

/** The use that the entries describe or, while they are not valid, the last valid one. */
function useLastGood(read: ReadUse): LicenceUse {
  const usual = readUse(USUAL_ENTRIES);
  if (!usual.ok) throw new Error('src/components/licences/entries.ts: the usual entries have an error.');
  const last = useRef(usual.use);
  if (read.ok) last.current = read.use;
  return last.current;
}
