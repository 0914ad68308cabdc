import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

import { passMark, type AnswerValue } from '../../lib/quality/pass-mark.ts';
import { sheetCsv, sheetMarkdown, type Sheet } from '../../lib/quality/sheet-export.ts';
import { CopyButton } from '../form/CopyButton.tsx';
import { useAddressEntries } from '../form/use-address-entries.ts';
import { useAnnouncement } from '../form/use-announcement.ts';
import { answerValue, confidenceOf, nameOf, resultsOf, USUAL_ENTRIES, type Entries } from './entries.ts';
import { PassMarkPart } from './PassMarkPart.tsx';
import { passMarkSentence } from './words.ts';
import { ResultsAnswer } from './Answer.tsx';
import { ResultsFields } from './Fields.tsx';

const ID = 'sheet';

/** Annotated, so that an entry may hold any text. */
const USUAL: Entries = USUAL_ENTRIES;

/** What a model must reach, and whether a test shows that it does. */
export function QualitySheet(): JSX.Element {
  const { entries, write, reset, link } = useAddressEntries(USUAL);
  const [said, setSaid] = useState('');
  const read = answerValue(entries);
  const value = useLastGood(read);
  const mark = passMark(value);
  const parsed = { first: resultsOf('first', entries), second: resultsOf('second', entries) };
  const sheet: Sheet = {
    confidence: confidenceOf(entries),
    models: (['first', 'second'] as const).flatMap((which) => {
      const results = parsed[which];
      return results.ok && results.results
        ? [{ name: nameOf(which, entries), results: results.results }]
        : [];
    }),
  };
  const spoken = useAnnouncement(passMarkSentence(mark));

  return (
    <div class="tool quality" id={ID}>
      <h3>1. The pass mark</h3>
      <PassMarkPart entries={entries} value={value} mark={mark} isStale={read === undefined} write={write} />
      <h3>2. The test</h3>
      <ResultsFields entries={entries} parsed={parsed} write={write} />
      <ResultsAnswer sheet={sheet} mark={mark} />
      <div class="tool-actions">
        <CopyButton
          label="Copy as Markdown"
          done="Markdown copied"
          text={() => sheetMarkdown(sheet)}
          announce={setSaid}
        />
        <CopyButton
          label="Copy the marks as CSV"
          done="CSV copied"
          text={() => sheetCsv(sheet)}
          announce={setSaid}
        />
        <CopyButton
          label="Copy a link to this sheet"
          done="Link copied"
          text={() => link(ID)}
          announce={setSaid}
        />
        <button
          type="button"
          class="button"
          onClick={() => {
            reset();
            setSaid('The sheet shows its example again.');
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

/** The amounts or, while they are not valid, the last valid ones; at first the usual ones. */
function useLastGood(read: AnswerValue | undefined): AnswerValue {
  const last = useRef(read ?? answerValue(USUAL));
  if (read) last.current = read;
  if (!last.current) throw new Error('The usual amounts of the quality sheet cannot be read.');
  return last.current;
}
