import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import { DEVICE_COUNTS, TRAINING_CHOICES, type TrainingNumber } from '../../lib/case/training-case.ts';
import { Segmented } from '../form/choices.tsx';
import { Combobox } from '../form/Combobox.tsx';
import { SelectField, TextField } from '../form/fields.tsx';
import { usesAdapters, type TrainingAction, type TrainingState } from './state.ts';
import { METHOD_NAMES, OPTIMIZER_NAMES, TRAINER_NAMES_SHOWN } from './names.ts';

/** A model that can be chosen. */
export interface ModelChoice {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
}

const NUMBERS: Readonly<Record<TrainingNumber, { label: string; hint: string; unit?: string }>> = {
  batch: { label: 'Sequences at once', hint: 'The micro batch of each device.' },
  length: {
    label: 'Tokens in a sequence',
    hint: 'Such as 2048 or 8k. Short examples are joined.',
    unit: 'tokens',
  },
  rank: {
    label: 'Rank of the adapters',
    hint: 'Beside the matrices of attention and feed-forward. Usual: 8 to 64.',
  },
};

/** What is trained, and how. */
export function TrainingFields({
  state,
  models,
  dispatch,
}: {
  readonly state: TrainingState;
  /** Only the default model until the facts are fetched. */
  readonly models: readonly ModelChoice[];
  readonly dispatch: (action: TrainingAction) => void;
}): JSX.Element {
  const { trainingCase } = state;
  const { errors } = state;
  const options = useMemo(
    () => models.map(({ id, name, maker }) => ({ id, label: name, group: maker })),
    [models],
  );
  const number = (key: TrainingNumber): JSX.Element => (
    <TextField
      key={key}
      id={`tune-${key}`}
      {...NUMBERS[key]}
      error={errors[key]}
      inputMode={key === 'length' ? 'text' : 'numeric'}
      value={state.entries[key]}
      onInput={(text) => {
        dispatch({ type: 'write', key, text });
      }}
    />
  );
  return (
    <>
      <Combobox
        id="tune-model"
        label="Model to fine-tune"
        hint="Type a name or a maker, such as “qwen 8b”."
        options={options}
        value={trainingCase.model}
        onChoose={(model) => {
          dispatch({ type: 'choose', change: { model } });
        }}
      />
      <Segmented
        name="tune-method"
        legend="Method"
        value={trainingCase.method}
        choices={TRAINING_CHOICES.method.map((value) => ({ value, label: METHOD_NAMES[value].name }))}
        hint={METHOD_NAMES[trainingCase.method].meaning}
        onChoose={(method) => {
          dispatch({ type: 'choose', change: { method } });
        }}
      />
      <div class="fields">
        {number('batch')}
        {number('length')}
        {usesAdapters(trainingCase) && number('rank')}
        <ProgramFields state={state} dispatch={dispatch} />
        <label class="check">
          <input
            type="checkbox"
            checked={trainingCase.checkpointing}
            onChange={({ currentTarget }) => {
              dispatch({ type: 'choose', change: { checkpointing: currentTarget.checked } });
            }}
          />
          Checkpointing: keep less, compute it again
        </label>
      </div>
    </>
  );
}

function ProgramFields({
  state: { trainingCase },
  dispatch,
}: {
  readonly state: TrainingState;
  readonly dispatch: (action: TrainingAction) => void;
}): JSX.Element {
  const { trainer, optimizer, devices } = trainingCase;
  return (
    <>
      <SelectField
        id="tune-optimizer"
        label="Optimizer"
        value={optimizer}
        groups={[
          { options: TRAINING_CHOICES.optimizer.map((value) => ({ value, label: OPTIMIZER_NAMES[value] })) },
        ]}
        onChoose={(chosen) => {
          dispatch({ type: 'choose', change: { optimizer: chosen } });
        }}
      />
      <SelectField
        id="tune-devices"
        label="Devices"
        hint={devices === 1 ? 'One holds all.' : 'They share weights, gradients and optimizer (FSDP).'}
        value={String(devices)}
        groups={[{ options: DEVICE_COUNTS.map((count) => ({ value: String(count), label: String(count) })) }]}
        onChoose={(chosen) => {
          dispatch({ type: 'choose', change: { devices: Number(chosen) } });
        }}
      />
      <SelectField
        id="tune-program"
        label="Program"
        hint={TRAINER_NAMES_SHOWN[trainer].meaning}
        value={trainer}
        groups={[
          {
            options: TRAINING_CHOICES.trainer.map((value) => ({
              value,
              label: TRAINER_NAMES_SHOWN[value].name,
            })),
          },
        ]}
        onChoose={(chosen) => {
          dispatch({ type: 'choose', change: { trainer: chosen } });
        }}
      />
    </>
  );
}
