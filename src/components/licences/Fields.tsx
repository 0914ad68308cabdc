import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import { Combobox } from '../form/Combobox.tsx';
import { Segmented } from '../form/choices.tsx';
import { TextField } from '../form/fields.tsx';
import type { CheckerVersion } from './catalogue.ts';
import { EXTRA_WORDS, PURPOSE_WORDS } from './words.ts';
import {
  EXTRAS,
  extrasEntry,
  extrasOf,
  purposeOf,
  PURPOSES,
  type Extra,
  type LicenceEntries,
  type ReadUse,
} from './entries.ts';

interface LicenceFieldsProps {
  readonly versions: readonly CheckerVersion[];
  readonly version: CheckerVersion;
  readonly entries: LicenceEntries;
  readonly read: ReadUse;
  readonly write: (changes: Partial<LicenceEntries>) => void;
}

/** The version, and its intended use as far as licences regulate it. */
export function LicenceFields({ versions, version, entries, read, write }: LicenceFieldsProps): JSX.Element {
  const options = useMemo(
    () =>
      versions.map(({ id, name, maker }) => ({
        id,
        label: name,
        group: maker ?? 'Further versions that licences name',
      })),
    [versions],
  );
  const errors = read.ok ? {} : read.errors;
  const extras = extrasOf(entries);
  const tick = (extra: Extra, isOn: boolean): void => {
    const changed = new Set(extras);
    if (isOn) changed.add(extra);
    else changed.delete(extra);
    write({ 'licence-also': extrasEntry(changed) });
  };
  return (
    <div class="licence-ask bench-ask">
      <Combobox
        id="licence-version"
        label="Exact version of the model"
        hint={`Type a part of the name, as in “gemma 4”. ${versions.length} versions.`}
        options={options}
        value={version.id}
        onChoose={(id) => {
          write({ 'licence-version': id });
        }}
      />
      <Segmented
        name="licence-use"
        legend="What for?"
        value={purposeOf(entries)}
        choices={PURPOSES.map((value) => ({ value, label: PURPOSE_WORDS[value] }))}
        onChoose={(purpose) => {
          write({ 'licence-use': purpose });
        }}
      />
      <Segmented
        name="licence-based"
        legend="Where is the firm, or do you live?"
        value={entries['licence-based'] === 'eu' ? 'eu' : 'elsewhere'}
        choices={[
          { value: 'eu', label: 'In the European Union' },
          { value: 'elsewhere', label: 'Elsewhere' },
        ]}
        onChoose={(place) => {
          write({ 'licence-based': place });
        }}
      />
      <div class="fields">
        <TextField
          id="licence-users"
          label="Users a month"
          hint="People who use it, those of affiliated firms included."
          inputMode="numeric"
          value={entries['licence-users']}
          error={errors['licence-users']}
          onInput={(text) => {
            write({ 'licence-users': text });
          }}
        />
        <TextField
          id="licence-revenue"
          label="Revenue a year, in dollars"
          hint="Of the firm with its affiliates."
          inputMode="numeric"
          value={entries['licence-revenue']}
          error={errors['licence-revenue']}
          onInput={(text) => {
            write({ 'licence-revenue': text });
          }}
        />
        {countsThen(version) && (
          <TextField
            id="licence-users-then"
            label="Users in the month before its release"
            hint={`${released(version)} The size in that month counts. Empty: not known.`}
            inputMode="numeric"
            value={entries['licence-users-then']}
            error={errors['licence-users-then']}
            onInput={(text) => {
              write({ 'licence-users-then': text });
            }}
          />
        )}
      </div>
      <fieldset class="licence-extras">
        <legend class="field-label">What else?</legend>
        {EXTRAS.map((extra) => (
          <label key={extra} class="check">
            <input
              type="checkbox"
              checked={extras.has(extra)}
              onChange={({ currentTarget }) => {
                tick(extra, currentTarget.checked);
              }}
            />
            {EXTRA_WORDS[extra]}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

function countsThen({ licences }: CheckerVersion): boolean {
  return licences.some(({ licence }) =>
    licence.thresholds?.some(({ when }) => when === 'month-before-release'),
  );
}

function released({ released: day }: CheckerVersion): string {
  return day === undefined ? '' : `It came out on ${day}.`;
}
