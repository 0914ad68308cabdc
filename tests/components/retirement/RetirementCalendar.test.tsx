import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { RetirementCalendar } from '../../../src/components/retirement/RetirementCalendar.tsx';
import type { RetirementRow } from '../../../src/lib/catalog/models/retirement/retirement-rows.ts';

const source = { title: 'A page', url: 'https://example.org/page', read: '2026-11-25' };
const row = (id: string, changes: Partial<RetirementRow>): RetirementRow => ({
  id,
  vendor: id.split('/')[0] ?? '',
  provider: id.startsWith('alpha') ? 'Alpha (API)' : 'Beta (API)',
  model: id.split('/')[1] ?? '',
  name: id,
  standing: { state: 'no-date' },
  source,
  ...changes,
});
const leaving = (retires: string, days: number): Partial<RetirementRow> => ({
  retires,
  standing: { state: 'leaving', on: retires, days },
});
const rows = [
  row('alpha/one', { ...leaving('2026-11-26', 1), afterwards: 'error', successor: 'next-one' }),
  row('beta/two', { ...leaving('2027-01-14', 50), secondHand: true }),
  row('alpha/three', {
    retires: '2026-10-08',
    standing: { state: 'gone', since: '2026-10-08', answeredByAnother: true },
    afterwards: 'rerouted',
  }),
  row('beta/four', { standing: { state: 'no-date', notBefore: '2027-09-22' } }),
];

const saved: Blob[] = [];
const open = (query = ''): void => {
  history.replaceState(null, '', `/guide/running/retirement/${query}`);
  render(<RetirementCalendar rows={rows} asOf="2026-11-25" fileHref="/guide/retirements.ics" />);
};
const names = (): (string | undefined)[] =>
  screen.queryAllByRole('checkbox').map((box) => box.closest('label')?.textContent.trim());
const save = async (): Promise<string> => {
  fireEvent.click(screen.getByRole('button', { name: /as a calendar file/ }));
  return (await saved.at(-1)?.text()) ?? '';
};

beforeEach(() => {
  saved.length = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) saved.push(file);
    return 'blob:file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('the page as built shows what is leaving, with its days, what follows and its source', () => {
  open();
  expect(names()).toEqual(['alpha/one', 'beta/two']);
  expect(document.body.textContent).toContain('2 models, as of 2026-11-25.');
  expect(document.body.textContent).toContain('2026-11-26 ◔ announced, in 1 day');
  expect(document.body.textContent).toContain('Then requests fail. In its place: next-one.');
  expect(screen.getAllByRole('link', { name: 'A page' })).toHaveLength(2);
});

test('a second-hand date is marked', () => {
  open();
  const marks = screen.getAllByText('Second-hand.');
  expect(marks).toHaveLength(1);
  expect(marks[0]?.closest('li')?.textContent).toContain('beta/two');
});

test('vendor and standing narrow the list', () => {
  open();
  fireEvent.click(screen.getByRole('radio', { name: 'All' }));
  expect(names()).toEqual(['alpha/one', 'beta/two', 'alpha/three', 'beta/four']);
  fireEvent.change(screen.getByLabelText('Vendor'), { target: { value: 'alpha' } });
  expect(names()).toEqual(['alpha/one', 'alpha/three']);
  fireEvent.click(screen.getByRole('radio', { name: 'Gone' }));
  expect(document.body.textContent).toContain('replaced under its name');
  fireEvent.click(screen.getByRole('radio', { name: 'No day known' }));
  expect(names()).toEqual([]);
  expect(document.body.textContent).toContain('No model of this kind in our data.');
  expect(document.body.textContent).toContain('so there is nothing to save');
});

test('without a mark the file has all that are shown', async () => {
  open();
  const text = await save();
  expect(saved.at(-1)?.type).toBe('text/calendar;charset=utf-8');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(screen.getByText('Calendar file saved.')).toBeDefined();
});

test('with marks the file has only the marked models, whatever is shown', async () => {
  open();
  fireEvent.click(screen.getByRole('checkbox', { name: 'beta/two' }));
  expect(screen.getByRole('button', { name: 'Save 1 date as a calendar file' })).toBeDefined();
  fireEvent.click(screen.getByRole('radio', { name: 'Gone' }));
  const text = await save();
  expect(text).toContain('UID:beta.two@retirements.open-or-paid');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
});

test('a marked model without a day says that there is nothing to save', () => {
  open('?retire-standing=no-date');
  fireEvent.click(screen.getByRole('checkbox', { name: 'beta/four' }));
  expect(screen.queryByRole('button', { name: /as a calendar file/ })).toBeNull();
  expect(document.body.textContent).toContain('None of the marked models has a day');
});

test('an address carries vendor, standing and marks, and passes over what it does not know', async () => {
  open('?retire-vendor=beta&retire-standing=all&retire-models=beta/two,gamma/nine');
  await waitFor(() => {
    expect(names()).toEqual(['beta/two', 'beta/four']);
  });
  expect(document.body.textContent).toContain('1 model marked.');
  cleanup();
  open('?retire-vendor=gamma&retire-standing=soon');
  expect(names()).toEqual(['alpha/one', 'beta/two']);
});

test('marks are kept in the address and can be taken off', async () => {
  open();
  fireEvent.click(screen.getByRole('checkbox', { name: 'alpha/one' }));
  await waitFor(() => {
    expect(new URLSearchParams(location.search).get('retire-models')).toBe('alpha/one');
  });
  fireEvent.click(screen.getByRole('checkbox', { name: 'alpha/one' }));
  await waitFor(() => {
    expect(location.search).toBe('');
  });
});
