import type { JSX } from 'preact';

import type { CostChoices } from '../../lib/case/cost-choices.ts';
import { CopyButton } from '../form/CopyButton.tsx';
import type * as lazyModule from './lazy.ts';
import type { CostAnswer } from './answer/answer.ts';
import type { LazyCost } from './use-lazy.ts';
import { caseLink } from '../case/store.ts';

/** The calculator's id in the page, which a copied link leads to. */
export const ID = 'cost-tool';

/** What a reader can do with the answer: copy it as a link, Markdown, CSV or JSON, or start over. */
export function CostActions({
  choices,
  answer,
  fetchLazy,
  reset,
  said,
  announce,
}: {
  readonly choices: CostChoices;
  /** The answer to these choices; undefined while it is being worked out. */
  readonly answer: CostAnswer | undefined;
  readonly fetchLazy: () => Promise<LazyCost | undefined>;
  readonly reset: () => void;
  readonly said: string;
  readonly announce: (sentence: string) => void;
}): JSX.Element {
  const link = (): string => caseLink(ID);
  /** The text for these choices, however soon after a change the button is pressed. Offline it is the link alone. */
  const text = async (write: (module: typeof lazyModule, answer: CostAnswer) => string): Promise<string> => {
    const lazy = await fetchLazy();
    if (!lazy) return link();
    return write(lazy.module, answer ?? (await lazy.client.answer(choices)));
  };
  return (
    <div class="tool-actions">
      <CopyButton label="Copy link" done="Link copied" text={link} announce={announce} />
      <CopyButton
        label="Copy as Markdown"
        done="Markdown copied"
        text={() => text((module, found) => module.costMarkdown(found, link()))}
        announce={announce}
      />
      <CopyButton
        label="Copy as CSV"
        done="CSV copied"
        text={() => text((module, found) => module.costCsv(found))}
        announce={announce}
      />
      <CopyButton
        label="Copy as JSON"
        done="JSON copied"
        text={() => text((module, found) => module.costJson(found, link()))}
        announce={announce}
      />
      <button type="button" class="button" onClick={reset}>
        Reset
      </button>
      <span class="sr-only" role="status">
        {said}
      </span>
    </div>
  );
}
