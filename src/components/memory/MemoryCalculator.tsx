import type { JSX } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';

import { CASE_PRESETS } from '../../lib/case/presets.ts';
import { formatTokens } from '../../lib/units/tokens.ts';
import { caseQuery, linkWithCase } from '../case/case-link.ts';
import type { CaseState } from '../case/case-state.ts';
import { entryErrors, hasErrors } from '../case/entry-errors.ts';
import { useReaderCase } from '../case/use-reader-case.ts';
import { Presets } from '../form/choices.tsx';
import { CopyButton } from '../form/CopyButton.tsx';
import { answerMarkdown } from './answer-markdown.ts';
import { AnswerDetails } from './AnswerDetails.tsx';
import { catalogueFrom } from './catalogue.ts';
import { Headline } from './Headline.tsx';
import { memoryAnswer } from './memory-answer.ts';
import { memoryParts } from './memory-parts.ts';
import { ModelFields } from './ModelFields.tsx';
import { Notices } from './Notices.tsx';
import { RunFields } from './RunFields.tsx';

/** How much memory a model needs, and why. `catalogue` is what `catalogueText` made of the facts. */
export function MemoryCalculator({ catalogue: text }: { readonly catalogue: string }): JSX.Element {
  const catalogue = useMemo(() => catalogueFrom(text), [text]);
  const isModel = useCallback((id: string) => catalogue.models.some((model) => model.id === id), [catalogue]);
  const { state, dispatch, goTo, reset } = useReaderCase(isModel);
  const [said, setSaid] = useState('');

  const { readerCase } = state;
  const answer = useMemo(() => memoryAnswer(readerCase, catalogue), [readerCase, catalogue]);
  const parts = answer.memory && memoryParts(answer.memory);
  const errors = entryErrors(state);
  const query = caseQuery(readerCase);
  const link = (): string => linkWithCase(location.href, readerCase);

  return (
    <div class="tool memory">
      <Presets
        label="Examples to start from"
        presets={CASE_PRESETS.map(({ name, readerCase: preset }) => ({
          name,
          isOn: caseQuery(preset) === query,
          fill: () => {
            goTo(preset);
          },
        }))}
      />
      <Notices state={state} dispatch={dispatch} reset={reset} />
      <div class="memory-ask">
        <Headline answer={answer} parts={parts} stale={hasErrors(errors) ? staleNote(state) : undefined} />
        <div class="memory-form">
          <ModelFields state={state} errors={errors} dispatch={dispatch} catalogue={catalogue} />
          <RunFields
            state={state}
            errors={errors}
            dispatch={dispatch}
            contextLength={answer.model?.contextLength}
          />
        </div>
      </div>
      <AnswerDetails answer={answer} parts={parts} devices={catalogue.devices} />
      <div class="tool-actions">
        <CopyButton label="Copy link" done="Link copied" text={link} announce={setSaid} />
        <CopyButton
          label="Copy as Markdown"
          done="Markdown copied"
          text={() => answerMarkdown(answer, link())}
          announce={setSaid}
        />
        <button
          type="button"
          class="button"
          onClick={() => {
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

/** What the answer is still for, while an entry is wrong. */
function staleNote({ readerCase }: CaseState): string {
  const { contextTokens, users } = readerCase;
  const who = users === 1 ? 'one user' : `${users.toLocaleString('en-GB')} users`;
  return `An entry below is not right yet. This is still the answer for the last good ones: ${formatTokens(contextTokens)} tokens, ${who}.`;
}
