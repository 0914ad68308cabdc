import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';

import { MEMORY_PRESETS } from '../../lib/case/memory-presets.ts';
import { DEFAULT_CASE } from '../../lib/case/reader-case.ts';
import { NOTHING_KNOWN, type KnownIds } from '../../lib/case/parameter.ts';
import type { ModelSpec } from '../../lib/catalog/models/model-spec.ts';
import type { OwnModel } from '../../lib/own-model/own-model.ts';
import { caseLink } from '../case/store.ts';
import { useReaderCase } from '../case/use-reader-case.ts';
import { Presets } from '../form/choices.tsx';
import { useSources } from '../facts/use-sources.ts';
import { CopyButton } from '../form/CopyButton.tsx';
import { Memo } from '../form/Memo.tsx';
import { useDebounced } from '../form/use-debounced.ts';
import type { Catalogue } from './catalogue.ts';
import { MemoryModelFields } from './fields/ModelFields.tsx';
import { Notices } from '../case/notices.tsx';
import { MemoryRunFields } from './fields/RunFields.tsx';
import { useMemoryAnswer } from './use-answer.ts';
import { useLazyMemory } from './use-lazy.ts';
import type { MemoryFactsUrls } from './use-lazy-with-catalogue.ts';
import { useFileChoice } from './fields/use-file-choice.ts';

interface MemoryCalculatorProps {
  readonly factsUrls: MemoryFactsUrls;
  /** The model of the default case, which is all that the form knows until the facts have come. */
  readonly model: ModelSpec;
  /** How many models the list will have. */
  readonly modelCount: number;
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
export function MemoryCalculator({
  factsUrls,
  model: defaultModel,
  modelCount,
  headline,
  details,
}: MemoryCalculatorProps): JSX.Element {
  const part = useLazyMemory(factsUrls);
  const { lazy, isUnreachable, fetchLazy, retry } = part;
  const sources = useSources();
  const catalogue = useMemo(
    (): Catalogue => lazy?.catalogue ?? { models: [defaultModel], devices: [] },
    [lazy, defaultModel],
  );
  const known = useMemo((): KnownIds => {
    if (!lazy) return NOTHING_KNOWN;
    return { isModel: (id) => lazy.catalogue.models.some((model) => model.id === id) };
  }, [lazy]);
  const { state, dispatch, goTo, reset } = useReaderCase(known);
  const { readerCase } = state;
  const file = useFileChoice();
  const { answer, contradiction } = useMemoryAnswer(part, readerCase, file.model);
  const [said, setSaid] = useState('');
  // The island wakes when a reader turns to it (site/on-touch.ts), so this runs at once. Each change retries what failed.
  useEffect(() => {
    void fetchLazy();
  }, [state, fetchLazy]);

  const { errors } = state;
  const isStale = contradiction !== undefined || Object.keys(errors).length > 0;
  const isPending = !lazy && (readerCase !== DEFAULT_CASE || file.model !== undefined);
  const { model } = readerCase;
  const listed = model.kind === 'listed' ? catalogue.models.find(({ id }) => id === model.id) : undefined;
  // What the fields say about a model may appear after its answer.
  const described = useDebounced<Pick<ModelSpec, 'published'> & Pick<OwnModel, 'contextLength'>>(
    file.model ?? listed ?? UNKNOWN,
  );
  const preset = file.isChosen ? -1 : PRESETS.indexOf(JSON.stringify(readerCase));
  const link = (): string => caseLink(ID);

  const markdown = async (): Promise<string> => {
    const [fetched, known] = await Promise.all([fetchLazy(), sources.fetchLazy()]);
    return fetched
      ? fetched.module.memoryMarkdown(
          answer ?? fetched.module.memoryAnswer(readerCase, fetched.catalogue, file.model),
          link(),
          known,
        )
      : link();
  };

  return (
    <div class="tool memory" id={ID}>
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
          {lazy && answer ? <lazy.module.MemoryHeadline answer={answer} isStale={isStale} /> : headline}
        </div>
        <div class="memory-form bench-ask">
          <MemoryModelFields
            state={state}
            errors={errors}
            dispatch={dispatch}
            catalogue={catalogue}
            modelCount={modelCount}
            contradiction={contradiction}
            file={file}
            lazy={lazy?.module}
          />
          <MemoryRunFields
            state={state}
            errors={errors}
            dispatch={dispatch}
            publishedIn={described.published?.precision}
            contextLength={described.contextLength}
            catalogue={catalogue}
            answer={answer}
            lazy={lazy?.module}
          />
        </div>
      </div>
      <div class={isPending ? 'memory-pending' : undefined}>
        {lazy && answer ? (
          <lazy.module.MemoryDeferredDetails answer={answer} devices={catalogue.devices} sources={sources} />
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
