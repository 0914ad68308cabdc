import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { OwnModel } from '../../lib/own-model/own-model.ts';
import { missingReasons, modelFacts } from './model-facts.ts';
import { useOwnModel } from './use-own-model.ts';

interface OwnModelInputProps {
  /** Prefix of the fields' ids, unique on the page. */
  readonly id: string;
  /** Called with each model that could be read. Pass the same function on every render. */
  readonly onModel: (model: OwnModel) => void;
}

/**
 * A model that the reader supplies: a pasted `config.json`, or a file whose header is read in the browser. This module is
 * fetched when a reader first asks for it.
 */
export function OwnModelInput({ id, onModel }: OwnModelInputProps): JSX.Element {
  const [text, setText] = useState('');
  const { model, isReading, textError, fileError, readText, readFile } = useOwnModel(onModel);
  return (
    <div class="own-model">
      <div class="fields">
        <BroughtField
          id={`${id}-text`}
          label="Paste a config.json"
          hint="The whole text, from { to }. It is among the files of a model on Hugging Face."
          error={textError}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              rows={6}
              spellcheck={false}
              autoComplete="off"
              value={text}
              onInput={({ currentTarget, inputType }) => {
                setText(currentTarget.value);
                // Typed text is judged when the reader leaves the field; pasted text is complete at once.
                readText(currentTarget.value, inputType.startsWith('insertFrom'));
              }}
              onChange={({ currentTarget }) => {
                readText(currentTarget.value, true);
              }}
            />
          )}
        </BroughtField>
        <BroughtField
          id={`${id}-file`}
          label="Or choose a file"
          hint="A .gguf or .safetensors file of any size, or a config.json. Choose it or drop it here. Only its header is read, in your browser; nothing is sent."
          error={fileError}
        >
          {(attributes) => (
            <input
              {...attributes}
              type="file"
              accept=".gguf,.safetensors,.json"
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                if (file) void readFile(file);
              }}
            />
          )}
        </BroughtField>
      </div>
      <div role="status">
        {isReading && <p class="field-hint">Reading the header …</p>}
        {!isReading && model && <ModelSummary model={model} />}
      </div>
    </div>
  );
}

interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': 'true' | undefined;
}

/** A field whose error is announced as soon as it appears, with the names of configuration fields set as code. */
function BroughtField({
  id,
  label,
  hint,
  error,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly children: (attributes: ControlAttributes) => JSX.Element;
}): JSX.Element {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`,
        'aria-invalid': error === undefined ? undefined : 'true',
      })}
      <p class="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <p class="field-error" id={`${id}-error`} role="alert">
        {error !== undefined && <CodeText text={error} />}
      </p>
    </div>
  );
}

function ModelSummary({ model }: { readonly model: OwnModel }): JSX.Element {
  const reasons = missingReasons(model);
  return (
    <>
      <p>
        <strong>{model.name ?? 'Your own model'}</strong>: {modelFacts(model).join(', ')}.
      </p>
      {reasons.length > 0 && (
        <div class="notice notice-warning">
          Not everything can be computed for this model:
          <Sentences texts={reasons} />
        </div>
      )}
      {model.notes.length > 0 && (
        <div class="notice">
          What to know about the figures:
          <Sentences texts={model.notes} />
        </div>
      )}
    </>
  );
}

function Sentences({ texts }: { readonly texts: readonly string[] }): JSX.Element {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>
          <CodeText text={text} />
        </li>
      ))}
    </ul>
  );
}

/** A message in which the names of fields, between backticks, are set as code. */
function CodeText({ text }: { readonly text: string }): JSX.Element {
  return (
    <>{text.split('`').map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part))}</>
  );
}
