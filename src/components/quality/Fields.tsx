import type { JSX } from 'preact';

import { MAX_EXAMPLES, type ParsedResults } from '../../lib/quality/marks.ts';
import { Segmented } from '../form/choices.tsx';
import { TextField } from '../form/fields.tsx';
import { nameOf, type Entries, type EntryName } from './entries.ts';

const CONFIDENCES = (['90', '95', '99'] as const).map((value) => ({ value, label: `${value}\u00a0%` }));

/** The marks of two models: typed, pasted, or one example at a time with the buttons. */
export function ResultsFields({
  entries,
  parsed,
  write,
}: {
  readonly entries: Entries;
  readonly parsed: Readonly<Record<'first' | 'second', ParsedResults>>;
  readonly write: (changes: Partial<Record<EntryName, string>>) => void;
}): JSX.Element {
  return (
    <div class="quality-results">
      <div class="fields">
        {(['first', 'second'] as const).map((which) => (
          <div key={which}>
            <TextField
              id={`test-${which}-name`}
              label={which === 'first' ? 'First model' : 'Second model, if there is one'}
              value={entries[`test-${which}-name`]}
              onInput={(text) => {
                write({ [`test-${which}-name`]: text });
              }}
            />
            <MarksField which={which} entries={entries} parsed={parsed[which]} write={write} />
          </div>
        ))}
      </div>
      <JudgeButtons entries={entries} parsed={parsed} write={write} />
      <Segmented
        name="test-sure"
        legend="How sure the intervals are to be"
        value={(['90', '99'] as const).find((sure) => sure === entries['test-sure']) ?? '95'}
        choices={CONFIDENCES}
        onChoose={(sure) => {
          write({ 'test-sure': sure });
        }}
      />
    </div>
  );
}

function MarksField({
  which,
  entries,
  parsed,
  write,
}: {
  readonly which: 'first' | 'second';
  readonly entries: Entries;
  readonly parsed: ParsedResults;
  readonly write: (changes: Partial<Record<EntryName, string>>) => void;
}): JSX.Element {
  const id = `test-${which}` as const;
  return (
    <div class="field quality-marks">
      <label class="field-label" for={id}>
        Marks of {nameOf(which, entries)}
      </label>
      <textarea
        id={id}
        rows={3}
        spellcheck={false}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={parsed.ok ? undefined : 'true'}
        value={entries[id]}
        onInput={({ currentTarget }) => {
          write({ [id]: currentTarget.value });
        }}
      />
      <p class="field-hint" id={`${id}-hint`}>
        1 for right, 0 for wrong, an example each, up to {MAX_EXAMPLES}; or a count such as “47 of 50”.
      </p>
      <p class="field-error" id={`${id}-error`}>
        {parsed.ok ? undefined : parsed.message}
      </p>
    </div>
  );
}

const PAIRS = [
  { label: 'Both right', first: '1', second: '1' },
  { label: 'Only the first', first: '1', second: '0' },
  { label: 'Only the second', first: '0', second: '1' },
  { label: 'Neither', first: '0', second: '0' },
] as const;

/** Buttons that add the marks of one example to both lists. They work on marks, not on counts. */
function JudgeButtons({
  entries,
  parsed,
  write,
}: {
  readonly entries: Entries;
  readonly parsed: Readonly<Record<'first' | 'second', ParsedResults>>;
  readonly write: (changes: Partial<Record<EntryName, string>>) => void;
}): JSX.Element {
  const lengths = (['first', 'second'] as const).map((which) => {
    const read = parsed[which];
    if (!read.ok || read.results?.kind === 'count') return undefined;
    return read.results?.marks.length ?? 0;
  });
  const [length, other] = lengths;
  const canAdd = length !== undefined && length === other;
  return (
    <div class="quality-judge" role="group" aria-label="Add the marks of one example">
      <p class="field-label">
        {canAdd
          ? `Example ${length + 1}: who was right?`
          : 'To judge one by one, both lists must hold as many marks.'}
      </p>
      <div class="presets">
        {PAIRS.map(({ label, first, second }) => (
          <button
            key={label}
            type="button"
            disabled={!canAdd || length >= MAX_EXAMPLES}
            onClick={() => {
              write({
                'test-first': entries['test-first'] + first,
                'test-second': entries['test-second'] + second,
              });
            }}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          onClick={() => {
            write({ 'test-first': '', 'test-second': '' });
          }}
        >
          Clear both lists
        </button>
      </div>
    </div>
  );
}
