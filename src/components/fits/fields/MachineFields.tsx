import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import { formatTokens } from '../../../lib/units/tokens.ts';
import type { CaseAction, CaseState, EntryErrors } from '../../case/case-state.ts';
import { Presets, Segmented } from '../../form/choices.tsx';
import { Combobox } from '../../form/Combobox.tsx';
import { SelectField, TextField } from '../../form/fields.tsx';
import { Memo } from '../../form/Memo.tsx';
import { RUNTIME_NAMES } from '../../memory/runtime-names.ts';
import { deviceOptions } from './device-options.ts';
import type { FitsDevice } from '../catalogue.ts';
import { FITS_RUNTIMES, fitsRuntime } from '../setup.ts';
import { FLOORS, SYSTEM_MEMORIES, type Floor } from '../../../lib/case/choices.ts';
import type { MachineChoice } from '../../../lib/case/views/machine-view.ts';
import { countsOf, withDevice } from './machine-choice.ts';

interface FitsMachineFieldsProps {
  readonly devices: readonly FitsDevice[];
  readonly choice: MachineChoice;
  readonly choose: (choice: MachineChoice) => void;
  readonly state: CaseState;
  readonly errors: EntryErrors;
  readonly dispatch: (action: CaseAction) => void;
}

const CONTEXT_PRESETS = [4096, 8192, 32_768, 131_072];

const FLOOR_NAMES: Readonly<Record<Floor, string>> = {
  any: 'any',
  '4': '4 bits or more',
  '8': '8 bits or more',
  '16': '16 bits',
};

/** The reader's machine, and what they want from a model. */
export function FitsMachineFields(props: FitsMachineFieldsProps): JSX.Element {
  const { choice, choose, state, errors, dispatch } = props;
  const runtime = fitsRuntime(state.readerCase);
  return (
    <div class="fields fits-form">
      <Memo values={[props.devices, choice, state.readerCase.runtime]}>
        {() => <DeviceFields {...props} />}
      </Memo>
      <Memo values={[state.readerCase.runtime]}>
        {() => (
          <Segmented
            name="fits-runtime"
            legend="Runtime"
            value={runtime}
            choices={FITS_RUNTIMES.map((value) => ({ value, label: RUNTIME_NAMES[value] }))}
            hint={
              state.readerCase.runtime === runtime
                ? undefined
                : `Your case says ${RUNTIME_NAMES[state.readerCase.runtime]}, of which no speeds are published. The table is for ${RUNTIME_NAMES[runtime]}.`
            }
            onChoose={(value) => {
              dispatch({ type: 'runtime', value });
            }}
          />
        )}
      </Memo>
      <ContextField state={state} errors={errors} dispatch={dispatch} />
      <TextField
        id="fits-users"
        label="Simultaneous users"
        error={errors.users}
        inputMode="numeric"
        value={state.entries.users}
        onInput={(text) => {
          dispatch({ type: 'users', text });
        }}
      />
      <SelectField
        id="fits-floor"
        label="Precision that is good enough"
        value={choice.floor}
        groups={[{ options: FLOORS.map((value) => ({ value, label: FLOOR_NAMES[value] })) }]}
        onChoose={(floor) => {
          choose({ ...choice, floor });
        }}
      />
    </div>
  );
}

function DeviceFields({ devices, choice, choose, state }: FitsMachineFieldsProps): JSX.Element {
  const options = useMemo(() => deviceOptions(devices), [devices]);
  const device = devices.find(({ id }) => id === choice.device);
  const counts = countsOf(device);
  const canOffload = fitsRuntime(state.readerCase) === 'llama.cpp' && device?.kind !== 'unified';
  return (
    <>
      <Combobox
        id="fits-device"
        label="Search for a device"
        options={options}
        value={choice.device}
        onChoose={(id) => {
          const chosen = devices.find((one) => one.id === id);
          if (chosen) choose(withDevice(choice, chosen));
        }}
      />
      {counts.length > 1 && (
        <SelectField
          id="fits-count"
          label="How many of them"
          value={String(choice.count)}
          groups={[{ options: counts.map((value) => ({ value, label: value })) }]}
          onChoose={(count) => {
            choose({ ...choice, count: Number(count) });
          }}
        />
      )}
      {canOffload && (
        <SelectField
          id="fits-ram"
          label="System memory to spare"
          hint="llama.cpp can leave layers there that the card does not hold."
          value={choice.systemMemory}
          groups={[
            {
              options: SYSTEM_MEMORIES.map((value) => ({
                value,
                label: value === '0' ? 'none: the model must fit whole' : `${value} GB`,
              })),
            },
          ]}
          onChoose={(systemMemory) => {
            choose({ ...choice, systemMemory });
          }}
        />
      )}
    </>
  );
}

function ContextField({
  state,
  errors,
  dispatch,
}: Pick<FitsMachineFieldsProps, 'state' | 'errors' | 'dispatch'>): JSX.Element {
  return (
    <div class="field-with-presets">
      <TextField
        id="fits-context"
        label="Context wanted"
        unit="tokens"
        error={errors.context}
        value={state.entries.context}
        onInput={(text) => {
          dispatch({ type: 'context', text });
        }}
      />
      <Presets
        label="Usual context lengths"
        presets={CONTEXT_PRESETS.map((tokens) => ({
          name: formatTokens(tokens),
          isOn: tokens === state.readerCase.contextTokens && errors.context === undefined,
          fill: () => {
            dispatch({ type: 'context', text: formatTokens(tokens) });
          },
        }))}
      />
    </div>
  );
}
