import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import { MOST_DRAFT_LAYERS, type DraftChoice } from '../../../lib/case/draft-choice.ts';
import { defaultPrecision } from '../../../lib/case/reader-case.ts';
import { canDraft } from '../../../lib/memory/plan/draft-vocabulary.ts';
import { formatParameters } from '../../../lib/units/parameters.ts';
import { parameterCount } from '../../../lib/memory/model/model-tensors.ts';
import type { CaseAction, CaseState, EntryErrors } from '../../case/case-state.ts';
import { SelectField, TextField } from '../../form/fields.tsx';
import { Memo } from '../../form/Memo.tsx';
import { useDebounced } from '../../form/use-debounced.ts';
import { draftModels } from '../answer/beside-model.ts';
import type { Catalogue } from '../catalogue.ts';
import type { MemoryAnswer } from '../answer/answer.ts';
import { precisionGroups, precisionName } from '../precision-choices.ts';

interface MemoryBesideFieldsProps {
  readonly state: CaseState;
  readonly errors: EntryErrors;
  readonly dispatch: (action: CaseAction) => void;
  readonly catalogue: Catalogue;
  readonly answer: MemoryAnswer;
}

/** What runs in addition to the model and takes memory of its own: a draft, a vision projector. */
export function MemoryBesideFields(props: MemoryBesideFieldsProps): JSX.Element {
  const { state, errors, dispatch, catalogue } = props;
  const { runtime, draft } = state.readerCase;
  // The list of drafts for a model is rarely needed, so it may follow the answer.
  const answer = useDebounced(props.answer);
  return (
    <div class="fields">
      {canDraft(runtime) ? (
        <Memo values={[runtime, draft, catalogue, answer.plan.model.architecture]}>
          {() => <DraftFields {...props} answer={answer} />}
        </Memo>
      ) : (
        <p class="field-hint">Drafting is worked out for llama.cpp and vLLM only.</p>
      )}
      {runtime === 'llama.cpp' ? (
        <TextField
          id="memory-projector"
          label="Vision projector"
          unit="MB"
          hint="Size of its file, which is called mmproj, such as 931. Leave it empty for text alone."
          error={errors.projector}
          inputMode="numeric"
          value={state.entries.projector}
          onInput={(text) => {
            dispatch({ type: 'projector', text });
          }}
        />
      ) : (
        <p class="field-hint">A vision projector is a file of its own in llama.cpp only.</p>
      )}
      {answer.beside.notCounted.map((reason) => (
        <p key={reason} class="field-error">
          {reason}
        </p>
      ))}
    </div>
  );
}

/** The choices that are not a model of the catalogue. */
const OWN_CHOICES: readonly Exclude<DraftChoice, { kind: 'model' }>[] = [
  { kind: 'none' },
  ...Array.from({ length: MOST_DRAFT_LAYERS }, (_, place) => ({
    kind: 'own-layers' as const,
    layers: place + 1,
  })),
];

function ownValue(draft: (typeof OWN_CHOICES)[number]): string {
  return draft.kind === 'none' ? 'none' : `own-${String(draft.layers)}`;
}

function ownLabel(draft: (typeof OWN_CHOICES)[number]): string {
  if (draft.kind === 'none') return 'None';
  return draft.layers === 1 ? 'A layer of its own' : `${String(draft.layers)} layers of its own`;
}

function DraftFields({ state, dispatch, catalogue, answer }: MemoryBesideFieldsProps): JSX.Element {
  const { draft, runtime } = state.readerCase;
  const { architecture } = answer.plan.model;
  const drafts = useMemo(
    () => draftModels(architecture, runtime, catalogue),
    [architecture, runtime, catalogue],
  );
  const chosen = draft.kind === 'model' ? draft.id : ownValue(draft);
  const shown = catalogue.models.filter(({ id }) => id === chosen && !drafts.some((one) => one.id === id));
  const size = architecture.vocabularySize.toLocaleString('en-GB');
  const hint =
    drafts.length === 0
      ? `No smaller model here can draft for it: that takes as large a vocabulary, ${size} tokens.`
      : `Smaller models with as large a vocabulary: ${size} tokens. The tokens must be the same too, as they are in one family.`;
  const choose = (value: string): void => {
    const precision = draft.kind === 'model' ? draft.precision : defaultPrecision(runtime);
    const own = OWN_CHOICES.find((choice) => ownValue(choice) === value);
    dispatch({ type: 'draft', value: own ?? { kind: 'model', id: value, precision } });
  };
  return (
    <>
      <SelectField
        id="memory-draft"
        label="Draft"
        hint={hint}
        value={chosen}
        groups={[
          {
            options: OWN_CHOICES.map((choice) => ({ value: ownValue(choice), label: ownLabel(choice) })),
          },
          {
            name: 'A smaller model',
            options: [...drafts, ...shown].map(({ id, name, architecture: own }) => ({
              value: id,
              label: `${name}, ${formatParameters(parameterCount(own))}`,
            })),
          },
        ]}
        onChoose={choose}
      />
      {draft.kind === 'model' && (
        <SelectField
          id="memory-draft-precision"
          label="Precision of the draft"
          value={draft.precision}
          groups={precisionGroups(runtime).map(({ name, precisions }) => ({
            name,
            options: precisions.map((value) => ({ value, label: precisionName(value) })),
          }))}
          onChoose={(precision) => {
            dispatch({ type: 'draft', value: { ...draft, precision } });
          }}
        />
      )}
      {draft.kind === 'own-layers' && (
        <p class="field-hint">
          Only of a model that has such layers: <code>num_nextn_predict_layers</code> or{' '}
          <code>mtp_num_hidden_layers</code> in its configuration says how many.
        </p>
      )}
    </>
  );
}
