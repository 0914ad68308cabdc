import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import { OWN_FIGURE_FIELDS, type OwnFigureField } from '../../lib/case/own-figures.ts';
import { formatTokens } from '../../lib/units/tokens.ts';
import type { CaseAction, CaseState } from '../case/case-state.ts';
import type { EntryErrors } from '../case/entry-errors.ts';
import { Segmented } from '../form/choices.tsx';
import { Combobox } from '../form/Combobox.tsx';
import { TextField } from '../form/fields.tsx';
import type { Catalogue } from './catalogue.ts';
import type { OwnFile as OwnFileComponent } from './OwnFile.tsx';
import type { FileChoice } from './use-file-choice.ts';

interface ModelFieldsProps {
  readonly state: CaseState;
  readonly errors: EntryErrors;
  readonly dispatch: (action: CaseAction) => void;
  readonly catalogue: Catalogue;
  /** Why the own figures do not describe a model, although each of them is right. */
  readonly contradiction: string | undefined;
  readonly file: FileChoice;
  /** Shows what a reader brings; fetched with the answer. */
  readonly OwnFile: typeof OwnFileComponent | undefined;
}

/** Which model: one of the catalogue, or one that the reader describes or has a file of. */
export function ModelFields({
  state,
  errors,
  dispatch,
  catalogue,
  contradiction,
  file,
  OwnFile,
}: ModelFieldsProps): JSX.Element {
  const { model } = state.readerCase;
  const kind = file.isChosen ? 'file' : model.kind;
  const listed = catalogue.models.find(({ id }) => id === state.listedId)?.name;
  const options = useMemo(
    () =>
      catalogue.models.map(({ id, name, maker, contextLength }) => ({
        id,
        label: name,
        group: maker,
        detail: `up to ${formatTokens(contextLength)}`,
      })),
    [catalogue],
  );
  return (
    <>
      <Segmented
        name="memory-model-kind"
        legend="Model"
        value={kind}
        choices={[
          { value: 'listed', label: 'From the list' },
          { value: 'own', label: 'Own figures' },
          { value: 'file', label: 'Own file' },
        ]}
        onChoose={(chosen) => {
          file.choose(chosen === 'file');
          dispatch(chosen === 'own' ? { type: 'own-model' } : { type: 'listed-model' });
        }}
      />
      {/* Once opened it stays, so that what was pasted is still there when a reader comes back to it. */}
      {OwnFile && file.wasChosen && (
        <div hidden={kind !== 'file'}>
          <OwnFile
            brought={file.brought}
            onModel={file.onModel}
            insteadOf={listed}
            contradiction={contradiction}
          />
        </div>
      )}
      {kind === 'listed' && model.kind === 'listed' && (
        <Combobox
          id="memory-model"
          label="Search for a model"
          hint={`${options.length} models. Type a name or a maker, such as “qwen 27b”.`}
          options={options}
          value={model.id}
          onChoose={(id) => {
            dispatch({ type: 'listed-model', id });
          }}
        />
      )}
      {kind === 'own' && (
        <OwnFigures state={state} errors={errors} dispatch={dispatch} contradiction={contradiction} />
      )}
    </>
  );
}

function OwnFigures({
  state,
  errors,
  dispatch,
  contradiction,
}: Omit<ModelFieldsProps, 'catalogue' | 'file' | 'OwnFile'>): JSX.Element {
  return (
    <fieldset class="own-figures">
      <legend class="field-hint">
        A dense model with gated feed-forward layers. Its card or its <code>config.json</code> has these
        figures.
      </legend>
      <div class="fields">
        {OWN_FIGURE_FIELDS.map((field) => (
          <TextField
            key={field.key}
            id={`memory-${field.parameter}`}
            label={field.label}
            hint={hintOf(field)}
            error={errors[field.key]}
            inputMode={field.key === 'parameters' ? 'text' : 'numeric'}
            value={state.entries.own[field.key]}
            onInput={(text) => {
              dispatch({ type: 'own-figure', key: field.key, text });
            }}
          />
        ))}
        <label class="check">
          <input
            type="checkbox"
            checked={state.entries.tiedEmbeddings}
            onChange={({ currentTarget }) => {
              dispatch({ type: 'tied-embeddings', value: currentTarget.checked });
            }}
          />
          The output layer uses the embedding table
        </label>
      </div>
      {contradiction !== undefined && <p class="field-error">{contradiction}</p>}
    </fieldset>
  );
}

function hintOf({ configKey }: OwnFigureField): JSX.Element | string {
  return configKey === undefined ? 'Such as 8B or 70.6B' : <code>{configKey}</code>;
}
