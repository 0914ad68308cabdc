import type { ComponentChildren, JSX } from 'preact';

/** A choice among a few options, all visible: radio buttons in a row. */
export function Segmented<Value extends string>({
  name,
  legend,
  value,
  choices,
  hint,
  onChoose,
}: {
  /** Name of the radio group, unique on the page. */
  readonly name: string;
  readonly legend: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly hint?: ComponentChildren;
  readonly onChoose: (value: Value) => void;
}): JSX.Element {
  return (
    <fieldset class="segmented" aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
      <legend class="field-label">{legend}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => {
                onChoose(choice.value);
              }}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p class="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}

/** Buttons that fill in example values. */
export function Presets({
  label,
  presets,
}: {
  readonly label: string;
  readonly presets: readonly { readonly name: string; readonly isOn: boolean; readonly fill: () => void }[];
}): JSX.Element {
  return (
    <div class="presets" role="group" aria-label={label}>
      {presets.map(({ name, isOn, fill }) => (
        <button key={name} type="button" aria-pressed={isOn} onClick={fill}>
          {name}
        </button>
      ))}
    </div>
  );
}
