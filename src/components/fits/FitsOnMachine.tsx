import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { DEFAULT_CASE } from '../../lib/case/reader-case.ts';
import { caseLink, dismissIgnored } from '../case/store.ts';
import { useReaderCase } from '../case/use-reader-case.ts';
import { CopyButton } from '../form/CopyButton.tsx';
import { Memo } from '../form/Memo.tsx';
import { Notices } from '../case/notices.tsx';
import { FitsFilterFields } from './fields/FilterFields.tsx';
import type { FitsDevice } from './catalogue.ts';
import { DEFAULT_MACHINE } from './fields/machine-choice.ts';
import { FitsMachineFields } from './fields/MachineFields.tsx';
import { FIRST_VIEW } from './fields/table-view.ts';
import { useFitsAnswer } from './use-answer.ts';
import { useMachine } from './fields/use-machine.ts';
import { useTableView } from './fields/use-table-view.ts';

interface FitsOnMachineProps {
  readonly devices: readonly FitsDevice[];
  readonly makers: readonly string[];
  /** The address of the models, which are fetched on first use; see src/pages/facts. */
  readonly modelsHref: string;
  /** The answer for the default machine, rendered at build. */
  readonly children?: ComponentChildren;
}

/** The tool's id in the page, which a copied link leads to. */
const ID = 'fits-tool';

/** This tool does not ask about a model, so whatever the address names is left alone. */
const ANY_MODEL = {};

/** Which models fit on a machine, in which precision, with how long a context, and how fast. */
export function FitsOnMachine({ devices, makers, modelsHref, children }: FitsOnMachineProps): JSX.Element {
  const { state, dispatch, reset } = useReaderCase(ANY_MODEL);
  const { choice, ignored, choose } = useMachine(devices);
  const { readerCase } = state;
  const isDefault = readerCase === DEFAULT_CASE && choice === DEFAULT_MACHINE;
  const {
    lazy,
    client,
    fits,
    isPending: isSlow,
    isUnreachable,
    fetchLazy,
    retry,
  } = useFitsAnswer({ readerCase, choice, devices, modelsHref });
  const root = useRef<HTMLDivElement>(null);
  // The island wakes when a reader turns to it (site/on-touch.ts), so this runs at once. Each change retries what failed.
  useEffect(() => {
    void fetchLazy();
  }, [state, choice, fetchLazy]);
  const [view, setView] = useTableView(root, fits !== undefined);
  // Until the code has come, the table rendered at build is not what a reader asks for who changed anything.
  const isPending = isSlow || (!lazy && (!isDefault || view !== FIRST_VIEW));
  const [said, setSaid] = useState('');

  const { errors } = state;
  const isStale = isPending || Object.keys(errors).length > 0;
  const resetAll = (): void => {
    setView(FIRST_VIEW);
    reset();
  };

  return (
    <div class="tool fits" id={ID} ref={root}>
      <Notices
        state={{ ...state, ignored: [...state.ignored, ...ignored] }}
        isUnreachable={isUnreachable}
        dismiss={() => {
          dismissIgnored([...state.ignored, ...ignored]);
        }}
        reset={resetAll}
        retry={retry}
      />
      <div class="fits-ask bench-ask">
        <FitsMachineFields
          devices={devices}
          choice={choice}
          choose={choose}
          state={state}
          errors={errors}
          dispatch={dispatch}
        />
        <Memo values={[makers, view]}>
          {() => <FitsFilterFields makers={makers} view={view} setView={setView} />}
        </Memo>
      </div>
      <div class={isStale ? 'fits-answer fits-stale' : 'fits-answer'} aria-busy={isPending}>
        {lazy && client && fits ? <lazy.FitsAnswer fits={fits} client={client} view={view} /> : children}
      </div>
      <div class="tool-actions">
        <CopyButton label="Copy link" done="Link copied" text={() => caseLink(ID)} announce={setSaid} />
        <button
          type="button"
          class="button"
          onClick={() => {
            resetAll();
            setSaid('The table is as it was at first.');
          }}
        >
          Reset
        </button>
        <span class="sr-only" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}
