import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import type { PublishedPrecision } from '../../../lib/catalog/models/model.ts';
import { RUNTIMES, type Runtime } from '../../../lib/memory/model/runtime.ts';
import { formatTokens } from '../../../lib/units/tokens.ts';
import type { CaseAction, CaseState, EntryErrors } from '../../case/case-state.ts';
import { Presets, Segmented } from '../../form/choices.tsx';
import { SelectField, TextField } from '../../form/fields.tsx';
import { Memo } from '../../form/Memo.tsx';
import type { LazyModule } from '../use-lazy.ts';
import type { Catalogue } from '../catalogue.ts';
import type { MemoryAnswer } from '../answer/answer.ts';
import { precisionGroups, precisionName } from '../precision-choices.ts';
import { RUNTIME_NAMES } from '../runtime-names.ts';

interface MemoryRunFieldsProps {
  readonly state: CaseState;
  readonly errors: EntryErrors;
  readonly dispatch: (action: CaseAction) => void;
  /** The positions in the model's configuration, in tokens; undefined where they are not known. */
  readonly contextLength: number | undefined;
  /** The precision in which its maker publishes the model; undefined for 16 bits. */
  readonly publishedIn: PublishedPrecision | undefined;
  readonly catalogue: Catalogue;
  readonly answer: MemoryAnswer | undefined;
  /** The lazy part; undefined until it is fetched. */
  readonly lazy:
    Pick<LazyModule, 'MemoryCacheFields' | 'MemoryBesideFields' | 'publishedMeaning'> | undefined;
}

const CONTEXT_PRESETS = [4096, 8192, 32_768, 131_072];

const RUNTIME_HINTS: Readonly<Record<Runtime, string>> = {
  'llama.cpp': 'Also inside Ollama and LM Studio. Reads GGUF files.',
  vllm: 'A server for many users.',
  transformers: 'Hugging Face’s Python library.',
};

/** How the model is run: runtime, precision, context, users, cache precision, draft and projector. */
export function MemoryRunFields(props: MemoryRunFieldsProps): JSX.Element {
  const { state, errors, dispatch, publishedIn, lazy } = props;
  const { runtime, precision, contextTokens, users } = state.readerCase;
  return (
    <div class="fields memory-run">
      <Memo values={[runtime, precision, publishedIn, lazy, state.replacedPrecision]}>
        {() => (
          <>
            <Segmented
              name="memory-runtime"
              legend="Runtime"
              value={runtime}
              choices={RUNTIMES.map((value) => ({ value, label: RUNTIME_NAMES[value] }))}
              hint={RUNTIME_HINTS[runtime]}
              onChoose={(value) => {
                dispatch({ type: 'runtime', value });
              }}
            />
            <PrecisionField state={state} publishedIn={publishedIn} lazy={lazy} dispatch={dispatch} />
          </>
        )}
      </Memo>
      <Memo values={[state.entries.context, contextTokens, props.contextLength, errors.context]}>
        {() => <ContextField {...props} />}
      </Memo>
      <Memo values={[state.entries.users, users, errors.users]}>{() => <UsersField {...props} />}</Memo>
      <MoreFields {...props} />
    </div>
  );
}

function PrecisionField({
  state,
  publishedIn,
  lazy,
  dispatch,
}: Pick<MemoryRunFieldsProps, 'state' | 'publishedIn' | 'lazy' | 'dispatch'>): JSX.Element {
  const { runtime, precision } = state.readerCase;
  const groups = useMemo(() => precisionGroups(runtime), [runtime]);
  const options = useMemo(
    () =>
      groups.map(({ name, precisions }) => ({
        name,
        options: precisions.map((value) => ({ value, label: precisionName(value) })),
      })),
    [groups],
  );
  const meaning =
    lazy?.publishedMeaning(precision, publishedIn) ??
    groups.find(({ precisions }) => precisions.includes(precision))?.meaning ??
    '';
  const replaced = state.replacedPrecision;
  return (
    <SelectField
      id="memory-precision"
      label="Precision of the weights"
      value={precision}
      groups={options}
      hint={
        replaced === undefined ? (
          meaning
        ) : (
          <>
            <strong>
              {RUNTIME_NAMES[runtime]} does not read {precisionName(replaced)}. The nearest that it reads is{' '}
              {precisionName(precision)}.
            </strong>{' '}
            {meaning}
          </>
        )
      }
      onChoose={(value) => {
        dispatch({ type: 'precision', value });
      }}
    />
  );
}

function ContextField({ state, errors, dispatch, contextLength }: MemoryRunFieldsProps): JSX.Element {
  const { contextTokens } = state.readerCase;
  const isTooLong = contextLength !== undefined && contextTokens > contextLength;
  const most = contextLength === undefined ? [] : [contextLength];
  const presets = [
    ...new Set([...CONTEXT_PRESETS.filter((tokens) => tokens < (most[0] ?? Infinity)), ...most]),
  ];
  return (
    <div class="field-with-presets">
      <TextField
        id="memory-context"
        label="Context length"
        unit="tokens"
        hint={
          isTooLong ? (
            <strong class="field-warning">
              Its configuration has positions for at most {formatTokens(contextLength)} tokens. The memory is
              computed all the same.
            </strong>
          ) : (
            'Prompt and answer of one conversation together.'
          )
        }
        error={errors.context}
        value={state.entries.context}
        onInput={(text) => {
          dispatch({ type: 'context', text });
        }}
      />
      <Presets
        label="Usual context lengths"
        presets={presets.map((tokens) => ({
          name: tokens === contextLength ? `most: ${formatTokens(tokens)}` : formatTokens(tokens),
          isOn: tokens === contextTokens && errors.context === undefined,
          fill: () => {
            dispatch({ type: 'context', text: formatTokens(tokens) });
          },
        }))}
      />
    </div>
  );
}

function UsersField({ state, errors, dispatch }: MemoryRunFieldsProps): JSX.Element {
  const { users } = state.readerCase;
  return (
    <TextField
      id="memory-users"
      label="Simultaneous users"
      hint={
        users === 1
          ? 'Each has a conversation of that length.'
          : `${users.toLocaleString('en-GB')} conversations of that length at the same time.`
      }
      error={errors.users}
      inputMode="numeric"
      value={state.entries.users}
      onInput={(text) => {
        dispatch({ type: 'users', text });
      }}
    />
  );
}

/** Fields that few readers change, in a fold. Their code is in the lazy part. */
function MoreFields({ lazy, answer, ...fields }: MemoryRunFieldsProps): JSX.Element {
  const { keyPrecision, valuePrecision, draft, projectorMegabytes } = fields.state.readerCase;
  return (
    <details class="cache-fields">
      <summary>
        More: cache in {keyPrecision}
        {keyPrecision !== valuePrecision && ` and ${valuePrecision}`}, {draft.kind === 'none' ? 'no' : 'a'}{' '}
        draft, {projectorMegabytes === 0 ? 'no' : 'a'} vision projector
      </summary>
      {lazy && <lazy.MemoryCacheFields {...fields} />}
      {lazy && answer && <lazy.MemoryBesideFields {...fields} answer={answer} />}
    </details>
  );
}
