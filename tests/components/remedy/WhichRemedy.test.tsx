// Ways through the tree are written as their answers. cspell:ignoreRegExp /\b[yn]{3,}\b/
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';

import { QUESTION_WORDS, REMEDY_WORDS } from '../../../src/components/remedy/words.ts';
import { WhichRemedy } from '../../../src/components/remedy/WhichRemedy.tsx';
import type { RemedyQuestion } from '../../../src/lib/remedy/remedy-tree.ts';

const open = (query = ''): void => {
  history.replaceState(null, '', `/guide/next/${query}`);
  render(<WhichRemedy moreHrefs={{ test: '/guide/hardware/quality/' }} />);
};
const answer = (question: RemedyQuestion, chosen: 'Yes' | 'No'): void => {
  const group = screen.getByRole('group', { name: QUESTION_WORDS[question] });
  fireEvent.click(within(group).getByRole('radio', { name: chosen }));
};
const asked = (): (string | undefined)[] =>
  screen.getAllByRole('group').map((group) => group.querySelector('legend')?.textContent);
const remedy = (): string | undefined => document.querySelector('.remedy-name')?.textContent;

afterEach(cleanup);

test('the page as built asks the first question and nothing is chosen', () => {
  open();
  expect(asked()).toEqual([QUESTION_WORDS['has-test']]);
  for (const radio of screen.getAllByRole('radio')) expect(radio).toHaveProperty('checked', false);
  expect(remedy()).toBeUndefined();
});

test('an answer brings the next question or the remedy, with a link to more', () => {
  open();
  answer('has-test', 'No');
  expect(remedy()).toBe(REMEDY_WORDS.test.name);
  expect(screen.getByRole('link', { name: 'How good is good enough?' }).getAttribute('href')).toBe(
    '/guide/hardware/quality/',
  );
  answer('has-test', 'Yes');
  expect(asked()).toEqual([QUESTION_WORDS['has-test'], QUESTION_WORDS['wrong-facts']]);
});

test('wrong facts that a passage would mend lead to retrieval', () => {
  open();
  answer('has-test', 'Yes');
  answer('wrong-facts', 'Yes');
  answer('right-with-passage', 'Yes');
  answer('passage-fits', 'No');
  expect(remedy()).toBe(REMEDY_WORDS.retrieval.name);
});

test('changing an earlier answer asks again what came after it', () => {
  open('?remedy=yyyn');
  expect(remedy()).toBe(REMEDY_WORDS.retrieval.name);
  answer('wrong-facts', 'No');
  expect(remedy()).toBeUndefined();
  expect(asked()).toEqual([
    QUESTION_WORDS['has-test'],
    QUESTION_WORDS['wrong-facts'],
    QUESTION_WORDS['wrong-form'],
  ]);
});

test('answers are kept in the address, and starting again takes them out', async () => {
  open();
  answer('has-test', 'No');
  await waitFor(() => {
    expect(location.search).toBe('?remedy=n');
  });
  fireEvent.click(screen.getByRole('button', { name: 'Start again' }));
  expect(asked()).toEqual([QUESTION_WORDS['has-test']]);
  await waitFor(() => {
    expect(location.search).toBe('');
  });
});

test('an address that makes no sense begins at the first question', () => {
  open('?remedy=maybe');
  expect(asked()).toEqual([QUESTION_WORDS['has-test']]);
});
