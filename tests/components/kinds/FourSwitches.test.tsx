import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';

import { KIND_EXAMPLES } from '../../../src/components/kinds/examples.ts';
import { FourSwitches } from '../../../src/components/kinds/FourSwitches.tsx';
import { linkedExamples } from '../../../src/components/kinds/linked-examples.ts';
import { KIND_ORDER } from '../../../src/lib/kinds/kinds.ts';

const { links, asOf } = linkedExamples(KIND_ORDER, KIND_EXAMPLES);

function open(query = ''): void {
  history.replaceState(null, '', `/guide/start/kinds/${query}`);
  render(<FourSwitches examples={links} asOf={asOf} />);
}

const name = (): string => document.querySelector('.kinds-name')?.textContent ?? '';
const choose = (answer: string): void => {
  fireEvent.click(screen.getByRole('radio', { name: answer }));
};

afterEach(cleanup);

test('the page as built shows hosted open weights with linked examples, a date and an outcome', () => {
  open();
  expect(name()).toContain('Hosted open weights');
  expect(screen.getByRole('link', { name: 'OpenRouter' })).toHaveProperty('hash', '#source-openrouter-faq');
  expect(document.body.textContent).toContain(`Examples, as of ${asOf}`);
  expect(document.body.textContent).toContain('Hosted open-weight API, or: Start with an API');
});

test('a contradiction is explained, and a button leads to the nearest that exists', () => {
  open();
  choose('On your server');
  expect(name()).toContain('This cannot be');
  expect(document.body.textContent).toContain('nobody counts tokens');
  fireEvent.click(screen.getByRole('button', { name: 'Open weights on your own server' }));
  expect(name()).toContain('Open weights on your own server');
  expect(screen.getByRole('radio', { name: 'Your own machine' })).toHaveProperty('checked', true);
});

test('what we have not read of is not called impossible', () => {
  open('?kind-weights=hidden&kind-licence=service&kind-place=tenant&kind-payment=subscription');
  return waitFor(() => {
    expect(name()).toContain('We have not seen this');
  });
});

test('a combination is kept in the address, and an unknown answer in it is as usual', async () => {
  open('?kind-place=moon');
  expect(name()).toContain('Hosted open weights');
  choose('No');
  choose('Terms of a service only');
  expect(name()).toContain('Closed model over an API');
  await waitFor(() => {
    expect(location.search).toContain('kind-weights=hidden');
  });
});

test('examples stand in alphabetical order', () => {
  for (const kind of KIND_ORDER) {
    const names = KIND_EXAMPLES[kind].map((example) => example.name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  }
});
