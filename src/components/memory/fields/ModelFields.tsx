import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import { formatTokens } from '../../../lib/units/tokens.ts';
import type { CaseAction, CaseState, EntryErrors } from '../../case/case-state.ts';
import { Segmented } from '../../form/choices.tsx';
import { Combobox } from '../../form/Combobox.tsx';
import { Memo } from '../../form/Memo.tsx';
import type { LazyModule } from '../use-lazy.ts';
import type { Catalogue } from '../catalogue.ts';
import type { FileChoice } from './use-file-choice.ts';

interface MemoryModelFieldsProps {
  readonly state: CaseState;
  readonly errors: EntryErrors;
  readonly dispatch: (action: CaseAction) => void;
  readonly catalogue: Catalogue;
  /** How many models the list has once the facts have come. */
  readonly modelCount: number;
  /** Why the reader's own figures do not describe a model, although each is valid. */
  readonly contradiction: string | undefined;
  readonly file: FileChoice;
  /** The lazy part; undefined until it is fetched. */
  readonly lazy: Pick<LazyModule, 'MemoryOwnFigures' | 'MemoryOwnFile'> | undefined;
}

/** Which model: one from the list, or the reader's own by its figures or by its file. */
export function MemoryModelFields({
  state,
  errors,
  dispatch,
  catalogue,
  modelCount,
  contradiction,
  file,
  lazy,
}: MemoryModelFieldsProps): JSX.Element {
  const { model } = state.readerCase;
  const kind = file.isChosen ? 'file' : model.kind;
  const listed = catalogue.models.find(({ id }) => id === state.listedId)?.name;
  const options = useMemo(
    () =>
      catalogue.models.map(({ id, name, maker, contextLength }) => ({
        id,
        label: name,
        group: maker,
        detail: `up to ${formatTokens(contextLength)}`,
      })),
    [catalogue],
  );
  return (
    <>
      <Segmented
        name="memory-model-kind"
        legend="Model"
        value={kind}
        choices={[
          { value: 'listed', label: 'From the list' },
          { value: 'own', label: 'Own figures' },
          { value: 'file', label: 'Own file' },
        ]}
        onChoose={(chosen) => {
          file.choose(chosen === 'file');
          dispatch(chosen === 'own' ? { type: 'own-model' } : { type: 'listed-model' });
        }}
      />
      {/* Once opened it stays mounted, so that a pasted text is still there when the reader returns to it. */}
      {lazy && file.wasChosen && (
        <div hidden={kind !== 'file'}>
          <lazy.MemoryOwnFile
            brought={file.brought}
            onModel={file.onModel}
            insteadOf={listed}
            contradiction={contradiction}
          />
        </div>
      )}
      {kind === 'listed' && model.kind === 'listed' && (
        <Memo values={[options, model.id]}>
          {() => (
            <Combobox
              id="memory-model"
              label="Search for a model"
              hint={`${modelCount} models. Type a name or a maker, such as “qwen 27b”.`}
              options={options}
              value={model.id}
              onChoose={(id) => {
                dispatch({ type: 'listed-model', id });
              }}
            />
          )}
        </Memo>
      )}
      {lazy && kind === 'own' && (
        <lazy.MemoryOwnFigures
          state={state}
          errors={errors}
          dispatch={dispatch}
          contradiction={contradiction}
        />
      )}
    </>
  );
}
