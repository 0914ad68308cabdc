import type { JSX } from 'preact';

import { Combobox } from '../../form/Combobox.tsx';
import { TextField } from '../../form/fields.tsx';
import type { ComboboxOption } from '../../form/matching-options.ts';
import { FIELD_WORDS } from './words.ts';
import type { CostAction, CostErrors, CostNumber, CostState } from './state.ts';
import type { CostOptions } from './options.ts';

/** The props that all groups of fields share. */
export interface CostFieldsProps {
  readonly state: CostState;
  readonly errors: CostErrors;
  readonly dispatch: (action: CostAction) => void;
}

/** The default models, which the form lists until the facts are fetched. */
export interface DefaultNames {
  readonly paid: ComboboxOption;
  readonly model: ComboboxOption;
}

/** The few inputs that every answer needs. */
export function CostFields({
  options,
  names,
  ...props
}: CostFieldsProps & {
  readonly options: CostOptions | undefined;
  readonly names: DefaultNames;
}): JSX.Element {
  const { state, dispatch } = props;
  return (
    <div class="fields">
      {numberFields(['requests', 'input', 'output'], props)}
      <Combobox
        id="cost-paid"
        label="Paid model"
        hint="Type a name or a maker, such as “sonnet”."
        options={options?.paid ?? [names.paid]}
        value={state.choices.paid}
        onChoose={(paid) => {
          dispatch({ type: 'choose', change: { paid } });
        }}
      />
      <Combobox
        id="cost-model"
        label="Open model"
        hint="One that would do the same work for you: try that first."
        options={options?.models ?? [names.model]}
        value={state.choices.model}
        onChoose={(model) => {
          dispatch({ type: 'choose', change: { model } });
        }}
      />
    </div>
  );
}

/** Returns fields for numbers that always have a value. */
export function numberFields(
  keys: readonly CostNumber[],
  { state, errors, dispatch }: CostFieldsProps,
): JSX.Element[] {
  return keys.map((key) => (
    <TextField
      key={key}
      id={`cost-${key}`}
      {...FIELD_WORDS[key]}
      error={errors[key]}
      inputMode="numeric"
      value={state.entries[key]}
      onInput={(text) => {
        dispatch({ type: 'write', key, text });
      }}
    />
  ));
}
