import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { allOpenModels } from '../../../src/components/facts/catalogue.ts';
import { checkerText } from '../../../src/components/licences/catalogue-text.ts';
import { LicenceChecker } from '../../../src/components/licences/LicenceChecker.tsx';
import { readFactFiles } from '../../../src/integrations/fact-files.ts';
import { LicenceSchema } from '../../../src/lib/catalog/law/licence.ts';

const facts = checkerText(readFactFiles('src/content/licences', LicenceSchema), allOpenModels);

function open(query = ''): void {
  history.replaceState(null, '', `/guide/start/licences/${query}`);
  render(<LicenceChecker facts={facts} reference="/guide/reference/licences/" />);
}

const colour = (): string => document.querySelector('.licence-colour')?.textContent ?? '';
const answer = (): string => document.querySelector('.licence-answer')?.textContent ?? '';
const check = (name: string): void => {
  fireEvent.click(screen.getByRole('checkbox', { name }));
};
const choose = (name: string): void => {
  fireEvent.click(screen.getByRole('radio', { name }));
};
const type = (name: RegExp, value: string): void => {
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
};

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('the page as built has the story’s case: Llama 3.3 is amber, with clauses, source, day and a link', () => {
  open();
  expect(colour()).toContain('Covered, with something to do or to check');
  expect(answer()).toContain('Show “Built with Llama”');
  expect(answer()).toContain('read on 2026-11-24');
  expect(screen.getByRole('link', { name: 'All clauses of this licence' })).toHaveProperty(
    'hash',
    '#llama-3-3-community',
  );
});

test('Llama 4 is not covered for a firm in the European Union, and is elsewhere', async () => {
  open('?licence-version=llama-4-scout-17b-16e-instruct');
  await waitFor(() => {
    expect(colour()).toContain('Not covered: ask first');
  });
  expect(answer()).toContain('get no rights to the multimodal models');
  expect(answer()).toContain('models/llama4/USE_POLICY.md, read on 2026-11-24');
  choose('Elsewhere');
  expect(colour()).toContain('Covered, with something to do');
});

test('a version is chosen by typing; Apache 2.0 is green, and hosting stays so', () => {
  open();
  const field = screen.getByRole('combobox');
  fireEvent.input(field, { target: { value: 'gemma 4 31' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(colour()).toContain('Covered by the licence');
  check('Sell access to the model itself');
  expect(colour()).toContain('Covered by the licence');
});

test('a licence that nobody found is “not known”, with where to look', async () => {
  open('?licence-version=laguna-s-2-1');
  await waitFor(() => {
    expect(colour()).toContain('Not known');
  });
  expect(answer()).toContain('Look for the file LICENSE in the maker’s repository');
});

test('versions that only a licence names can be chosen: Codestral is for research', async () => {
  open('?licence-version=codestral-22b-may-2024');
  await waitFor(() => {
    expect(colour()).toContain('Not covered: ask first');
  });
  choose('Research or private use');
  expect(colour()).toContain('Covered, with something to do');
});

test('the size of the month before the release decides for Llama, where it is known', () => {
  open();
  type(/Users a month/, '900,000,000');
  const size = (): HTMLElement[] => within(document.body).queryAllByText('Size');
  expect(size()).toHaveLength(1);
  type(/month before its release/, '5,000,000');
  expect(size()).toHaveLength(0);
  type(/month before its release/, '800,000,000');
  expect(colour()).toContain('Not covered: ask first');
});

test('a number that cannot be read is answered in words, and the last good answer stays, marked as old', () => {
  open();
  type(/Users a month/, 'many');
  expect(document.body.textContent).toContain('Write a whole number of people');
  expect(document.querySelector('.licence-answer.stale')).not.toBeNull();
  expect(answer()).toContain('1,000 users a month');
  expect(screen.getByRole('textbox', { name: /Users a month/ })).toHaveProperty('value', 'many');
});

test('a link with an unknown version says so', async () => {
  open('?licence-version=llama-9');
  await waitFor(() => {
    expect(document.body.textContent).toContain('not in the list: “llama-9”');
  });
});

test('the check is copied as Markdown with its source and a link that opens it', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  open();
  check('Train another model on its answers');
  fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
  await waitFor(() => {
    expect(copied).toHaveBeenCalledOnce();
  });
  const markdown = copied.mock.calls[0]?.[0] ?? '';
  expect(markdown).toContain('## Licence of Llama 3.3 70B Instruct (Meta)');
  expect(markdown).toContain('| Training on its answers | do or check |');
  expect(markdown).toContain('licence-also=training');
  expect(markdown).toContain('not legal advice');
});
