import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import type { Case } from '../../lib/case/case.ts';
import { JOBS } from '../../lib/case/choices.ts';
import {
  contextTokens,
  peakOverMean,
  requestsPerDay,
  simultaneousRequests,
  type Derived,
} from '../../lib/case/derived.ts';
import { entriesOf, readEntries, usualText, type Entries } from '../../lib/case/entries.ts';
import { CASE_EXAMPLES } from '../../lib/case/examples.ts';
import { JOB_WORDS } from '../../lib/case/parameters/work.ts';
import { PARAMETERS, type CaseKey } from '../../lib/case/parameters/parameters.ts';
import { QUESTION_OPTIONS, UNKNOWN, type Answer } from '../../lib/decision/table/questions.ts';
import { formatTokens } from '../../lib/units/tokens.ts';
import { Presets } from '../form/choices.tsx';
import { SelectField, TextField } from '../form/fields.tsx';
import { enter, replaceCase } from './store.ts';
import { DATA_WORDS } from './summary.ts';

interface CaseBarFieldsProps {
  readonly entries: Entries;
  readonly stated: Case;
}

const NOT_SAID = { value: '', label: 'Not said' };
const JOB_GROUPS = [{ options: [NOT_SAID, ...JOBS.map((value) => ({ value, label: JOB_WORDS[value] }))] }];
const DATA_OPTIONS: readonly Answer<'data'>[] = [...QUESTION_OPTIONS.data, UNKNOWN];
const DATA_GROUPS = [
  { options: [NOT_SAID, ...DATA_OPTIONS.map((value) => ({ value, label: DATA_WORDS[value] }))] },
];

/** What every tool wants to know of a case. What follows from other entries is shown with its sum, and can be overridden. */
export function CaseBarFields(props: CaseBarFieldsProps): JSX.Element {
  const { entries, stated } = props;
  const { errors } = useMemo(() => readEntries(entries), [entries]);
  const peak = peakOverMean(stated);
  return (
    <div class="case-fields">
      <Presets
        label="Examples"
        presets={CASE_EXAMPLES.map(({ name, stated: example }) => ({
          name,
          isOn: JSON.stringify(entriesOf(example)) === JSON.stringify(entriesOf(stated)),
          fill: () => {
            replaceCase(entriesOf(example));
          },
        }))}
      />
      <div class="fields">
        <SelectField
          id="case-job"
          label={PARAMETERS.job.label}
          value={entries.job ?? ''}
          groups={JOB_GROUPS}
          onChoose={(job) => {
            enter({ job: job === '' ? undefined : job });
          }}
        />
        <SelectField
          id="case-data"
          label={PARAMETERS.data.label}
          value={entries.data ?? ''}
          groups={DATA_GROUPS}
          onChoose={(data) => {
            enter({ data: data === '' ? undefined : data });
          }}
        />
        <Typed name="headcount" {...props} errors={errors} />
        {stated.headcount !== undefined && (
          <>
            <Typed name="questions" {...props} errors={errors} />
            <Typed name="hours" {...props} errors={errors} />
          </>
        )}
        <Typed name="chats" {...props} errors={errors} />
        {stated.chats !== undefined && <Typed name="messages" {...props} errors={errors} />}
        <Typed name="requests" {...props} errors={errors} derived={requestsPerDay(stated)} />
        <Typed name="input" {...props} errors={errors} />
        <Typed name="output" {...props} errors={errors} />
        <Typed name="users" {...props} errors={errors} derived={simultaneousRequests(stated)} />
        <Typed name="context" {...props} errors={errors} derived={contextTokens(stated)} />
      </div>
      {peak !== undefined && (
        <p class="case-note">
          The busiest hour has {peak.toLocaleString('en-GB', { maximumFractionDigits: 1 })} times the requests
          of an average one.
        </p>
      )}
      <p class="case-note">
        All of it stays in this browser. “Start again” removes it; a copied link carries it to another one.
      </p>
    </div>
  );
}

/** A field of the table of parameters. A derived value stands in it until the reader writes another one. */
function Typed({
  name,
  entries,
  errors,
  derived,
}: CaseBarFieldsProps & {
  readonly name: CaseKey;
  /** What is wrong with the entries, by key. */
  readonly errors: Readonly<Partial<Record<CaseKey, string>>>;
  readonly derived?: Derived;
}): JSX.Element {
  const { label, help } = PARAMETERS[name];
  const usual =
    derived === undefined
      ? (usualText({}, name) ?? '')
      : name === 'context'
        ? formatTokens(derived.value)
        : String(derived.value);
  const hint =
    derived?.from === 'stated'
      ? 'Your number. Empty the field to have it worked out.'
      : (derived?.sum ?? help);
  return (
    <TextField
      id={`case-${name}`}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      error={errors[name]}
      inputMode={name === 'context' ? 'text' : 'numeric'}
      value={entries[name] ?? usual}
      onInput={(text) => {
        enter({ [name]: text });
      }}
    />
  );
}
