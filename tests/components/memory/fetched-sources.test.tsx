import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';

import { builtSources } from '../../../src/components/facts/built-sources.ts';
import { calculator, serveFacts } from './calculator.tsx';

serveFacts();
afterEach(cleanup);

const SOURCES = '/facts/sources.json';
const fold = (): HTMLDetailsElement => {
  const found = screen.getByText('Sources and their dates').closest('details');
  if (!found) throw new Error('The sources stand in no fold.');
  return found;
};
const listed = (): (string | null)[] =>
  within(fold())
    .getAllByRole('listitem', { hidden: true })
    .map((item) => item.textContent);
const asked = (): unknown[] => vi.mocked(fetch).mock.calls.filter(([url]) => url === SOURCES);

/** Opens or closes a fold, and says so as a browser does. */
function toggle(details: HTMLDetailsElement, isOpen: boolean): void {
  details.open = isOpen;
  fireEvent(details, new Event('toggle'));
}

/** Opens the page and waits for the first answer in the browser, which has no sources of models or devices yet. */
async function openWithAnswer(): Promise<void> {
  history.replaceState(null, '', '/guide/tools/memory/');
  render(calculator);
  await waitFor(() => {
    expect(within(fold()).queryByText(/are being fetched/)).toBeTruthy();
  });
}

test('the fold shows the sources of the built page, and they are fetched once, when it is opened', async () => {
  history.replaceState(null, '', '/guide/tools/memory/');
  render(calculator);
  const built = listed();
  const { title, read } = builtSources.lazy?.models.get('llama-3-3-70b-instruct') ?? {};
  expect(built[0]).toBe(`${title ?? ''}, read ${read ?? ''}`);
  await waitFor(() => {
    expect(within(fold()).queryByText(/are being fetched/)).toBeTruthy();
  });
  expect(asked()).toEqual([]);
  toggle(fold(), true);
  await waitFor(() => {
    expect(listed()).toEqual(built);
  });
  expect(within(fold()).queryByText(/fetched/)).toBeNull();
  toggle(fold(), false);
  toggle(fold(), true);
  expect(asked()).toHaveLength(1);
});

test('without a connection the fold says so and leads to the page of the model, and opening it again asks again', async () => {
  await openWithAnswer();
  vi.mocked(fetch).mockImplementationOnce(() => Promise.reject(new TypeError('offline')));
  toggle(fold(), true);
  await within(fold()).findByText(/The sources of the model and the devices could not be fetched/);
  const link = within(fold()).getByRole('link', { name: 'its own page', hidden: true });
  expect(link.getAttribute('href')).toBe('/reference/models/llama-3-3-70b-instruct/');
  expect(listed().length).toBeGreaterThan(0);
  toggle(fold(), false);
  toggle(fold(), true);
  await waitFor(() => {
    expect(within(fold()).queryByText(/could not be fetched/)).toBeNull();
  });
  expect(asked()).toHaveLength(2);
});

test('the list of machines names the sources of its prices once it is opened', async () => {
  await openWithAnswer();
  const summary = await screen.findByText('Smallest machine.');
  const machines = summary.closest('details');
  if (!machines) throw new Error('The machines stand in no fold.');
  await within(machines).findByText('The sources of the prices are being fetched.');
  toggle(machines, true);
  await within(machines).findByText(/From:/);
  expect(within(machines).getAllByRole('link', { hidden: true }).length).toBeGreaterThan(0);
  toggle(fold(), true);
  expect(asked()).toHaveLength(1);
});

test('the Markdown has the sources, whether the fold was opened or not', async () => {
  const written: string[] = [];
  vi.stubGlobal('navigator', {
    clipboard: { writeText: (text: string) => Promise.resolve(void written.push(text)) },
    onLine: true,
  });
  await openWithAnswer();
  fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
  await waitFor(() => {
    expect(written[0]).toContain(builtSources.lazy?.models.get('llama-3-3-70b-instruct')?.url);
  });
  expect(asked()).toHaveLength(1);
});
