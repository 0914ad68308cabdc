import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { OpenPart } from '../../lib/catalog/models/openness-grade.ts';
import { CopyButton } from '../form/CopyButton.tsx';
import { Presets, Segmented } from '../form/choices.tsx';
import { useAddressEntries } from '../form/use-address-entries.ts';
import { useAnnouncement } from '../form/use-announcement.ts';
import {
  choiceOf,
  entriesOf,
  presetChoice,
  presetOf,
  type OpennessChoice,
  type OpennessEntries,
} from './entries.ts';
import { PART_GROUPS, PART_WORDS, TERMS, TERMS_WORDS } from './words.ts';
import { FIRST_PRESET, PRESETS, type OpennessPreset } from './presets.ts';
import { readingsOf, type Reading } from './rulers.ts';

const ID = 'grader';

/** The model with which the form begins: permissive terms, and nothing on the data. */
const USUAL: OpennessEntries = entriesOf(presetChoice(FIRST_PRESET));

/** Ticks for what is public of a model, and what three rulers for openness say of it. */
export function OpennessGrader(): JSX.Element {
  const { entries, write, link } = useAddressEntries<keyof OpennessEntries>(USUAL);
  const [said, setSaid] = useState('');
  const choice = choiceOf(entries);
  const preset = presetOf(choice);
  const readings = readingsOf(choice);
  const choose = (changed: OpennessChoice): void => {
    write(entriesOf(changed));
  };
  const tick = (part: OpenPart, isOn: boolean): void => {
    const parts = new Set(choice.parts);
    if (isOn) parts.add(part);
    else parts.delete(part);
    choose({ ...choice, parts });
  };
  const spoken = useAnnouncement(readings.map(({ ruler, word }) => `${ruler}: ${word}.`).join(' '));

  return (
    <div class="tool openness" id={ID}>
      <Presets
        label="Real models to start from"
        presets={PRESETS.map((each) => ({
          name: each.name,
          isOn: each === preset,
          fill: () => {
            choose(presetChoice(each));
          },
        }))}
      />
      <div class="openness-parts">
        {PART_GROUPS.map(({ name, parts }) => (
          <fieldset key={name}>
            <legend class="field-label">{name}</legend>
            {parts.map((part) => (
              <label key={part} class="check">
                <input
                  type="checkbox"
                  checked={choice.parts.has(part)}
                  onChange={({ currentTarget }) => {
                    tick(part, currentTarget.checked);
                  }}
                />
                {PART_WORDS[part]}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <Segmented
        name="open-terms"
        legend="What do the terms allow?"
        value={choice.terms}
        choices={TERMS.map((value) => ({ value, label: TERMS_WORDS[value] }))}
        onChoose={(terms) => {
          choose({ ...choice, terms });
        }}
      />
      <ReadingList name={preset?.name ?? 'Your model'} readings={readings} />
      {preset && <PresetNote preset={preset} />}
      <div class="tool-actions">
        <CopyButton
          label="Copy a link to this model"
          done="Link copied"
          text={() => link(ID)}
          announce={setSaid}
        />
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

function ReadingList({
  name,
  readings,
}: {
  readonly name: string;
  readonly readings: readonly Reading[];
}): JSX.Element {
  return (
    <div class="result">
      <p class="openness-name">{name} by three rulers</p>
      <ul class="fit-list">
        {readings.map(({ ruler, reached, word, note }) => (
          <li key={ruler} class={`fit-${reached}`}>
            <span>{ruler}</span>
            <span class="fit-word">{word}</span>
            <span class="fit-note">{note}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PresetNote({ preset: { entry, note } }: { readonly preset: OpennessPreset }): JSX.Element {
  return (
    <p class="openness-note">
      {entry && (
        <>
          Ticked is what the <a href="#source-model-openness-tool">Model Openness Tool</a> lists in{' '}
          {entry.file}, entered on {entry.on}.{' '}
        </>
      )}
      {note}
    </p>
  );
}
