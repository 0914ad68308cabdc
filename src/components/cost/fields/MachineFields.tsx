import type { JSX } from 'preact';

import { usualPrecisions, type CostMachines } from '../../../lib/case/cost-choices.ts';
import type { Assumption } from '../../../lib/cost/facts/assumption.ts';
import { precisionsOf } from '../../../lib/memory/plan/runtime-precisions.ts';
import { SelectField, type OptionGroup } from '../../form/fields.tsx';
import { CostAssumptionFields } from './AssumptionFields.tsx';
import type { CostFieldsProps } from './Fields.tsx';
import type { CostOptions } from './options.ts';
import { optionalFields } from './UseFields.tsx';

/** Machines, people's time, and the numbers that the calculation assumes. */
export function CostMachineFields({
  options,
  assumptions,
  ...props
}: CostFieldsProps & {
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
        {optionalFields(['share'], props)}
      </div>
      <CostAssumptionFields assumptions={assumptions} {...props} />
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
}: CostFieldsProps & {
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
  { state, dispatch }: CostFieldsProps,
): Pick<Parameters<typeof SelectField<string>>[0], 'value' | 'groups' | 'onChoose'> {
  return {
    value: state.choices[key] ?? usual,
    groups: [{ options: precisionsOf(runtime).map((value) => ({ value, label: value })) }],
    onChoose: (value) => {
      dispatch({ type: 'machine', key, value: value === usual ? undefined : value });
    },
  };
}
