import type { JSX } from 'preact';

import { usualPrecisions, type CostMachines } from '../../../lib/case/cost-choices.ts';
import type { CostOptionalNumber } from '../../../lib/case/cost-entries.ts';
import type { Assumption } from '../../../lib/cost/facts/assumption.ts';
import { precisionsOf } from '../../../lib/memory/plan/runtime-precisions.ts';
import { SelectField, TextField, type OptionGroup } from '../../form/fields.tsx';
import { AssumptionFields } from './AssumptionFields.tsx';
import { FIELD_WORDS } from './words.ts';
import { numberFields, type FieldsProps } from './Fields.tsx';
import type { CostOptions } from './options.ts';

/** What tells more about the use. */
export function UseFields(props: FieldsProps): JSX.Element {
  return (
    <div class="fields">
      {numberFields(['reasoning', 'cached', 'misses', 'batch'], props)}
      {optional(['peak'], props)}
      {numberFields(['growth', 'pace'], props)}
    </div>
  );
}

/** Machines and people, and the numbers that the sums assume. */
export function MachineFields({
  options,
  assumptions,
  ...props
}: FieldsProps & {
  readonly options: CostOptions | undefined;
  readonly assumptions: readonly Assumption[];
}): JSX.Element {
  const { state, dispatch } = props;
  const usual = options?.usualPrecisions(state.choices.model) ?? usualPrecisions(undefined);
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={state.choices.people}
          onChange={({ currentTarget }) => {
            dispatch({ type: 'choose', change: { people: currentTarget.checked } });
          }}
        />
        Count people’s time
      </label>
      <div class="fields">
        <SelectField
          id="cost-server-precision"
          label="Open model on a server, stored in"
          hint={`Usual: ${usual.server}. For vLLM.`}
          {...precision('serverPrecision', 'vllm', usual.server, props)}
        />
        <MachineField
          id="cost-server"
          label="Own server"
          machine="server"
          options={options?.servers}
          {...props}
        />
        <MachineField
          id="cost-computer"
          label="Own computer"
          hint="One that you have, or would buy for this."
          machine="computer"
          options={options?.computers}
          {...props}
        />
        {state.choices.computer !== undefined && (
          <SelectField
            id="cost-computer-precision"
            label="On it, stored in"
            hint={`Usual: ${usual.computer}. For llama.cpp.`}
            {...precision('computerPrecision', 'llama.cpp', usual.computer, props)}
          />
        )}
        {optional(['share'], props)}
      </div>
      <AssumptionFields assumptions={assumptions} {...props} />
    </>
  );
}

function MachineField({
  machine,
  options,
  state,
  dispatch,
  errors: _errors,
  ...field
}: FieldsProps & {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly machine: 'server' | 'computer';
  readonly options: readonly OptionGroup<string>[] | undefined;
}): JSX.Element {
  const first = machine === 'server' ? 'The cheapest of all' : 'None';
  return (
    <SelectField
      {...field}
      value={state.choices[machine] ?? ''}
      groups={options ?? [{ options: [{ value: '', label: first }] }]}
      onChoose={(value) => {
        dispatch({ type: 'machine', key: machine, value: value === '' ? undefined : value });
      }}
    />
  );
}

function precision(
  key: keyof CostMachines,
  runtime: 'vllm' | 'llama.cpp',
  usual: string,
  { state, dispatch }: FieldsProps,
): Pick<Parameters<typeof SelectField<string>>[0], 'value' | 'groups' | 'onChoose'> {
  return {
    value: state.choices[key] ?? usual,
    groups: [{ options: precisionsOf(runtime).map((value) => ({ value, label: value })) }],
    onChoose: (value) => {
      dispatch({ type: 'machine', key, value: value === usual ? undefined : value });
    },
  };
}

function optional(
  keys: readonly CostOptionalNumber[],
  { state, errors, dispatch }: FieldsProps,
): JSX.Element[] {
  return keys.map((key) => (
    <TextField
      key={key}
      id={`cost-${key}`}
      {...FIELD_WORDS[key]}
      error={errors[key]}
      value={state.entries[key]}
      onInput={(text) => {
        dispatch({ type: 'write-optional', key, text });
      }}
    />
  ));
}
