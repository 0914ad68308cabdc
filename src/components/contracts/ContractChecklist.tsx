import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { CopyButton } from '../form/CopyButton.tsx';
import { printOnly } from '../site/print-only.ts';
import { CONTRACT_CHECKLIST, checklistMarkdown } from './checklist.ts';

/** The list's place in the page; contracts.css prints it alone. */
const ID = 'contract-checklist';

const COUNT = CONTRACT_CHECKLIST.reduce((sum, { items }) => sum + items.length, 0);

/** What to have in writing, to tick off, print or copy. Ticks last until the page is left. */
export function ContractChecklist(): JSX.Element {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const tick = (id: string, isDone: boolean): void => {
    const next = new Set(done);
    if (isDone) next.add(id);
    else next.delete(id);
    setDone(next);
  };
  return (
    <div class="tool contract-checklist" id={ID}>
      <p class="contract-title">Before private text goes to a provider</p>
      <p class="contract-count" role="status">
        {done.size} of {COUNT} in writing
      </p>
      {CONTRACT_CHECKLIST.map(({ name, items }) => (
        <section key={name} aria-label={name}>
          <p class="label">{name}</p>
          <ul>
            {items.map(({ id, ask, why }) => (
              <li key={id}>
                <label class="check">
                  <input
                    type="checkbox"
                    checked={done.has(id)}
                    onChange={({ currentTarget }) => {
                      tick(id, currentTarget.checked);
                    }}
                  />
                  {ask}
                </label>
                <p class="contract-why">{why}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="contract-why contract-keep">
        Ticks last until you leave the page. Copy or print the list to keep it.
      </p>
      <div class="tool-actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            printOnly(ID);
          }}
        >
          Print this list
        </button>
        <CopyButton
          label="Copy as Markdown"
          done="List copied"
          text={() => checklistMarkdown(CONTRACT_CHECKLIST, done)}
          announce={setSaid}
        />
        <span class="sr-only" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}
