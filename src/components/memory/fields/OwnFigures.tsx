import type { JSX } from 'preact';

import { OWN_FIGURE_FIELDS, type OwnFigureField } from '../../../lib/case/own-figures.ts';
import type { CaseAction, CaseState, EntryErrors } from '../../case/case-state.ts';
import { TextField } from '../../form/fields.tsx';

/** The figures of the reader's own model. */
export function MemoryOwnFigures({
  state,
  errors,
  dispatch,
  contradiction,
}: {
  readonly state: CaseState;
  readonly errors: EntryErrors;
  readonly dispatch: (action: CaseAction) => void;
  /** Why the figures do not describe a model, although each is valid. */
  readonly contradiction: string | undefined;
}): JSX.Element {
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
