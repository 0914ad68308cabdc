import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { Decision } from '../../../lib/decision/result/decision.ts';
import { decisionRecord, type RecordSource } from '../../../lib/decision/record/decision-record.ts';
import type { ResultWords } from '../../../lib/decision/words.ts';
import type { DatedPrice } from '../../cost/answer/route-view.ts';
import type { FactSources } from '../../facts/read-sources.ts';
import { useSources } from '../../facts/use-sources.ts';
import { CopyButton } from '../../form/CopyButton.tsx';
import { TextField } from '../../form/fields.tsx';
import { withBase } from '../../site/base.ts';
import { printOnly } from '../../site/print-only.ts';
import { saveFile } from '../../site/save-file.ts';
import { caseLink } from '../../case/store.ts';
import { TOOL_ID } from '../fields/place.ts';
import type { CaseNumbersState } from './use-case-numbers.ts';

const NOTES_HINT = 'decide-notes-hint';

/** What a reader types for the record. It survives a change of answers, but not a reload. */
export type RecordEntries = Readonly<Record<'title' | 'deciders' | 'notes', string>>;

/** The result to keep: as a record that is copied, saved or printed, or as a link. What is typed here is never stored. */
export function DecisionTakeAway({
  decision,
  words,
  numbers,
  typed,
  type,
}: {
  readonly decision: Decision;
  readonly words: ResultWords;
  readonly numbers: CaseNumbersState;
  readonly typed: RecordEntries;
  readonly type: (entries: RecordEntries) => void;
}): JSX.Element {
  const [said, setSaid] = useState('');
  const link = (): string => caseLink(TOOL_ID);
  const { fetchLazy } = useSources();
  const record = async (): Promise<string> => {
    const known = numbers.kind === 'found' ? await fetchLazy() : undefined;
    return decisionRecord({
      ...typed,
      decidedOn: new Date().toISOString().slice(0, 10),
      decision,
      words,
      link: link(),
      ...arithmetic(numbers, known),
    });
  };
  const save = async (): Promise<void> => {
    saveFile(`decision-${decision.outcome}.md`, 'text/markdown', await record());
    setSaid('The record is saved as a Markdown file.');
  };
  return (
    <section class="decide-take">
      <h3>Take it away</h3>
      <details class="decide-names">
        <summary>Names and notes for the record</summary>
        <div class="fields">
          <TextField
            id="decide-title"
            label="What is decided"
            hint="Left empty: “Which language model, and where”."
            value={typed.title}
            onInput={(title) => {
              type({ ...typed, title });
            }}
          />
          <TextField
            id="decide-deciders"
            label="Who decides"
            value={typed.deciders}
            onInput={(deciders) => {
              type({ ...typed, deciders });
            }}
          />
        </div>
        <div class="field">
          <label>
            <span class="field-label">Notes</span>
            <textarea
              rows={4}
              value={typed.notes}
              aria-describedby={NOTES_HINT}
              onInput={({ currentTarget }) => {
                type({ ...typed, notes: currentTarget.value });
              }}
            />
          </label>
          <p class="field-hint" id={NOTES_HINT}>
            They go into the record only. Nothing is sent or stored, and the link does not carry them.
          </p>
        </div>
      </details>
      <div class="tool-actions">
        <CopyButton label="Copy the record" done="Record copied" text={record} announce={setSaid} />
        <button type="button" class="button" onClick={() => void save()}>
          Save as a file
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            printOnly('decision');
          }}
        >
          Print
        </button>
        <CopyButton label="Copy link" done="Link copied" text={link} announce={setSaid} />
        <span class="sr-only" role="status">
          {said}
        </span>
      </div>
      <p class="field-hint">
        The record is one page of Markdown in the shape of an architecture decision record. It holds the
        answer, the reasons, the numbers with the days of their prices, and a link back to this page.
      </p>
    </section>
  );
}

/** Where a price was read; without a connection the list of prices, which has its source. */
function sourceOf({ what, of, from }: DatedPrice, known: FactSources | undefined): RecordSource {
  const { title, url, read } = known?.prices.get(from) ?? {
    title: `${what}, in the guide’s list of prices`,
    url: new URL(withBase('/reference/prices/'), location.href).href,
    read: of,
  };
  return { title, read, ...(url === undefined ? {} : { url }) };
}

function arithmetic(
  state: CaseNumbersState,
  known: FactSources | undefined,
): Pick<Parameters<typeof decisionRecord>[0], 'caseLines' | 'arithmetic' | 'sources'> {
  if (state.kind !== 'found') return { caseLines: [], arithmetic: [], sources: [] };
  const { caseLines, numbers, prices, day } = state.numbers;
  return {
    caseLines,
    sources: prices.map((price) => sourceOf(price, known)),
    arithmetic: [
      ...numbers.map(({ what, value, detail, asOf }) => ({
        what,
        value: `${value}. ${detail}`,
        ...(asOf === undefined ? {} : { asOf }),
      })),
      { what: 'Prices worked out for', value: 'the day on which this guide was built', asOf: day },
    ],
  };
}
