import type { JSX } from 'preact';

import type { CostChoices } from '../../lib/case/cost-choices.ts';
import { CopyButton } from '../form/CopyButton.tsx';
import type * as answerModule from './lazy.ts';
import type { CostAnswer } from './answer/answer.ts';
import type { CostCode } from './use-lazy.ts';
import { linkWithCost } from './use-case.ts';

/** What can be done with the answer: copied as a link, Markdown, CSV or JSON, or begun anew. */
export function CostActions({
  choices,
  answer,
  fetchCode,
  reset,
  said,
  announce,
}: {
  readonly choices: CostChoices;
  /** The answer to these choices, when it is there. */
  readonly answer: CostAnswer | undefined;
  readonly fetchCode: () => Promise<CostCode | undefined>;
  readonly reset: () => void;
  readonly said: string;
  readonly announce: (sentence: string) => void;
}): JSX.Element {
  const link = (): string => linkWithCost(location.href, choices);
  /** The text for these choices, however soon after a change the button is pressed; the link where no code can be had. */
  const text = async (write: (code: typeof answerModule, answer: CostAnswer) => string): Promise<string> => {
    const code = await fetchCode();
    if (!code) return link();
    return write(code.module, answer ?? (await code.client.answer(choices)));
  };
  return (
    <div class="tool-actions">
      <CopyButton label="Copy link" done="Link copied" text={link} announce={announce} />
      <CopyButton
        label="Copy as Markdown"
        done="Markdown copied"
        text={() => text((code, found) => code.costMarkdown(found, link()))}
        announce={announce}
      />
      <CopyButton
        label="Copy as CSV"
        done="CSV copied"
        text={() => text((code, found) => code.costCsv(found))}
        announce={announce}
      />
      <CopyButton
        label="Copy as JSON"
        done="JSON copied"
        text={() => text((code, found) => code.costJson(found, link()))}
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
