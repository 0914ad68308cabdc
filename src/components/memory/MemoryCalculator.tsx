import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';

import { MEMORY_PRESETS } from '../../lib/case/memory-presets.ts';
import { DEFAULT_CASE } from '../../lib/case/reader-case.ts';
import type { KnownIds } from '../../lib/case/parameter.ts';
import type { OwnModel } from '../../lib/own-model/own-model.ts';
import { caseLink } from '../case/store.ts';
import { useReaderCase } from '../case/use-reader-case.ts';
import { Presets } from '../form/choices.tsx';
import { CopyButton } from '../form/CopyButton.tsx';
import { Memo } from '../form/Memo.tsx';
import { useFirstTouch } from '../form/use-first-touch.ts';
import { useDebounced } from '../form/use-debounced.ts';
import { catalogueFrom, type CalculatorModel } from './catalogue.ts';
import { MemoryModelFields } from './fields/ModelFields.tsx';
import { Notices } from '../case/notices.tsx';
import { MemoryRunFields } from './fields/RunFields.tsx';
import { useMemoryAnswer } from './use-answer.ts';
import { useFileChoice } from './fields/use-file-choice.ts';

interface MemoryCalculatorProps {
  /** The facts, as text made by `catalogueText`. */
  readonly catalogue: string;
  /** The answer to the default case, rendered at build and passed as slots by MemoryCalculator.astro. */
  readonly headline?: ComponentChildren;
  readonly details?: ComponentChildren;
}

/** The calculator's id in the page, which a copied link leads to. */
const ID = 'memory-tool';

const PRESETS = MEMORY_PRESETS.map(({ readerCase }) => JSON.stringify(readerCase));

/** A model that the reader described by figures: nothing else is known about it. */
const UNKNOWN = {};

/** The memory calculator: how much memory a model needs, and why. */
export function MemoryCalculator({ catalogue: text, headline, details }: MemoryCalculatorProps): JSX.Element {
  const catalogue = useMemo(() => catalogueFrom(text), [text]);
  const known = useMemo(
    (): KnownIds => ({ isModel: (id) => catalogue.models.some((model) => model.id === id) }),
    [catalogue],
  );
  const { state, dispatch, goTo, reset } = useReaderCase(known);
  const { readerCase } = state;
  const file = useFileChoice();
  const { lazy, answer, contradiction, isUnreachable, fetchLazy, retry } = useMemoryAnswer(
    readerCase,
    catalogue,
    file.model,
    state.origin !== 'default' || file.isChosen,
  );
  const [said, setSaid] = useState('');
  const form = useFirstTouch(fetchLazy);

  const { errors } = state;
  const isStale = contradiction !== undefined || Object.keys(errors).length > 0;
  const isPending = !lazy && (readerCase !== DEFAULT_CASE || file.model !== undefined);
  const { model } = readerCase;
  const listed = model.kind === 'listed' ? catalogue.models.find(({ id }) => id === model.id) : undefined;
  // What the fields say about a model may appear after its answer.
  const described = useDebounced<Pick<CalculatorModel, 'publishedIn'> & Pick<OwnModel, 'contextLength'>>(
    file.model ?? listed ?? UNKNOWN,
  );
  const preset = file.isChosen ? -1 : PRESETS.indexOf(JSON.stringify(readerCase));
  const link = (): string => caseLink(ID);

  const markdown = async (): Promise<string> => {
    const fetched = await fetchLazy();
    return fetched
      ? fetched.memoryMarkdown(answer ?? fetched.memoryAnswer(readerCase, catalogue, file.model), link())
      : link();
  };

  return (
    <div class="tool memory" id={ID} ref={form}>
      <Memo values={[preset]}>
        {() => (
          <Presets
            label="Examples to start from"
            presets={MEMORY_PRESETS.map(({ name, readerCase: example }, place) => ({
              name,
              isOn: place === preset,
              fill: () => {
                file.choose(false);
                goTo(example);
              },
            }))}
          />
        )}
      </Memo>
      <Notices
        state={state}
        isUnreachable={isUnreachable}
        dismiss={() => {
          dispatch({ type: 'dismiss-notice' });
        }}
        reset={reset}
        retry={retry}
      />
      <div class="memory-ask">
        <div class={isPending ? 'memory-answer memory-pending' : 'memory-answer'}>
          {lazy && answer ? <lazy.MemoryHeadline answer={answer} isStale={isStale} /> : headline}
        </div>
        <div class="memory-form bench-ask">
          <MemoryModelFields
            state={state}
            errors={errors}
            dispatch={dispatch}
            catalogue={catalogue}
            contradiction={contradiction}
            file={file}
            lazy={lazy}
          />
          <MemoryRunFields
            state={state}
            errors={errors}
            dispatch={dispatch}
            publishedIn={described.publishedIn}
            contextLength={described.contextLength}
            catalogue={catalogue}
            answer={answer}
            lazy={lazy}
          />
        </div>
      </div>
      <div class={isPending ? 'memory-pending' : undefined}>
        {lazy && answer ? (
          <lazy.MemoryDeferredDetails answer={answer} devices={catalogue.devices} />
        ) : (
          details
        )}
      </div>
      <div class="tool-actions">
        <CopyButton label="Copy link" done="Link copied" text={link} announce={setSaid} />
        <CopyButton label="Copy as Markdown" done="Markdown copied" text={markdown} announce={setSaid} />
        <button
          type="button"
          class="button"
          onClick={() => {
            file.choose(false);
            reset();
            setSaid('The calculator is as it was at first.');
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
