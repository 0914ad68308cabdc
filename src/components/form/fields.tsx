import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  /** A typical value, or an explanation of the choice. */
  readonly hint?: ComponentChildren;
  /** What is wrong with the entry, in words. */
  readonly error?: string | undefined;
}

interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

function Field({
  id,
  label,
  hint,
  error,
  children,
}: FieldProps & { children: (attributes: ControlAttributes) => JSX.Element }): JSX.Element {
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`];
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described.join(' ').trim() || undefined,
        'aria-invalid': error === undefined ? undefined : 'true',
      })}
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** A field that a reader types into. Their text stays, valid or not. */
export function TextField({
  value,
  onInput,
  unit,
  inputMode = 'text',
  ...field
}: FieldProps & {
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly unit?: string;
  readonly inputMode?: 'text' | 'numeric';
}): JSX.Element {
  return (
    <Field {...field}>
      {(attributes) => (
        <div class="field-control">
          <input
            {...attributes}
            type="text"
            inputMode={inputMode}
            autoComplete="off"
            spellcheck={false}
            value={value}
            onInput={({ currentTarget }) => {
              onInput(currentTarget.value);
            }}
          />
          {unit !== undefined && <span class="field-unit">{unit}</span>}
        </div>
      )}
    </Field>
  );
}

/** Options of a `SelectField` under one heading; without a name they have none. */
export interface OptionGroup<Value extends string> {
  readonly name?: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

/** A choice among many options, in groups. */
export function SelectField<Value extends string>({
  value,
  groups,
  onChoose,
  ...field
}: FieldProps & {
  readonly value: Value;
  readonly groups: readonly OptionGroup<Value>[];
  readonly onChoose: (value: Value) => void;
}): JSX.Element {
  // A long list is the slowest part of a form to render, and seldom changes.
  const drawn = useMemo(() => groups.map(optionsOf), [groups]);
  return (
    <Field {...field}>
      {(attributes) => (
        <select
          {...attributes}
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = groups
              .flatMap(({ options }) => options)
              .find((option) => option.value === currentTarget.value);
            if (chosen) onChoose(chosen.value);
          }}
        >
          {drawn}
        </select>
      )}
    </Field>
  );
}

function optionsOf<Value extends string>({ name, options }: OptionGroup<Value>): ComponentChildren {
  const drawn = options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
  return name === undefined ? (
    drawn
  ) : (
    <optgroup key={name} label={name}>
      {drawn}
    </optgroup>
  );
}
