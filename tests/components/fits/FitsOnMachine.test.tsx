import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { finishedFits } from '../../../src/components/fits/answer/finished.ts';
import { FitsOnMachine } from '../../../src/components/fits/FitsOnMachine.tsx';
import { FitsResult } from '../../../src/components/fits/answer/Result.tsx';
import { FIRST_VIEW } from '../../../src/components/fits/fields/table-view.ts';
import { HandlerWorker } from './handler-worker.ts';
import { devices, few, setupOf } from './facts.ts';

const { fits, rooms } = finishedFits(few, setupOf(), FIRST_VIEW);
const sentence = (): string => document.querySelector('.fits-sentence')?.textContent ?? '';
const names = (): string[] =>
  screen.getAllByRole('rowheader').map((cell) => cell.firstChild?.textContent?.trim() ?? '');

function open(address = '/guide/hardware/machines/'): void {
  history.replaceState(null, '', address);
  render(
    <FitsOnMachine devices={devices} makers={['Meta', 'Qwen']} modelsHref="/guide/facts/models.json">
      <FitsResult fits={fits} view={FIRST_VIEW} rooms={rooms} />
    </FitsOnMachine>,
  );
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
  localStorage.clear();
  vi.stubGlobal('Worker', HandlerWorker);
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(JSON.stringify(few)))),
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('the page as built has the sentence and every column', () => {
  open();
  expect(sentence()).toMatch(/^On one RTX 4090, 3 of 5 models fit/);
  expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent.replace(/[↕▲▼]/u, ''))).toEqual([
    'Model',
    'Billion parameters',
    'Best precision',
    'Memory',
    'Does it fit?',
    'Longest context',
    'Most users',
    'Tokens a second',
  ]);
  expect(document.querySelector('td:nth-of-type(7)')?.textContent).toMatch(/^\d+ \d+–\d+$/);
});

test('a number of cards changes the answer and the address', async () => {
  open('/guide/?utm=x#fit');
  fireEvent.change(screen.getByRole('combobox', { name: 'How many of them' }), { target: { value: '2' } });
  await waitFor(() => {
    expect(sentence()).toMatch(/^On 2 × RTX 4090, 4 of 5 models fit/);
  });
  await waitFor(() => {
    expect(location.search).toBe('?utm=x&machine=nvidia-rtx-4090&machines=2&v=2');
  });
  expect(location.hash).toBe('#fit');
  const row = screen.getByRole('row', { name: /^Llama 3\.3 70B/ });
  await waitFor(() => {
    expect(within(row).getAllByRole('cell')[4]?.textContent).toMatch(/k$/);
  });
});

test('columns sort, say so, and the button keeps the focus', async () => {
  open();
  const button = (): HTMLElement => screen.getByRole('button', { name: 'Model' });
  button().focus();
  fireEvent.click(button());
  await waitFor(() => {
    expect(button().closest('th')?.getAttribute('aria-sort')).toBe('ascending');
  });
  expect(names().slice(0, 3)).toEqual(
    names()
      .slice(0, 3)
      .toSorted((a, b) => a.localeCompare(b, 'en')),
  );
  await waitFor(() => {
    expect(document.activeElement).toBe(button());
  });
  fireEvent.click(button());
  expect(button().closest('th')?.getAttribute('aria-sort')).toBe('descending');
});

test('a text narrows the table, and one that nothing matches is said', async () => {
  open();
  const field = screen.getByRole('textbox', { name: 'Models whose name has' });
  fireEvent.input(field, { target: { value: 'llama 8b' } });
  await waitFor(() => {
    expect(names()).toEqual(['Llama 3.1 8B Instruct']);
  });
  fireEvent.input(field, { target: { value: 'zzz' } });
  expect(screen.getByText(/^No model has such a name/)).toBeTruthy();
});

describe('the address', () => {
  test('is read with the case, and bad parts of both are named', async () => {
    open('/guide/?machine=apple-m4&machines=2&context=32k&users=lots');
    await waitFor(() => {
      expect(sentence()).toMatch(/^On one Apple M4.* with 32k tokens of context/);
    });
    expect(screen.getByText('machines = “2”')).toBeTruthy();
    expect(screen.getByText('users = “lots”')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Hide this notice' }));
    expect(screen.queryByText('machines = “2”')).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'How many of them' })).toBeNull();
  });
});

test('a wrong entry keeps the last answer and what was typed', async () => {
  open();
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Context wanted' });
  fireEvent.input(field, { target: { value: 'long' } });
  await waitFor(() => {
    expect(document.querySelector('.fits-stale')).toBeTruthy();
  });
  expect(field.value).toBe('long');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('a lost connection is said, and trying again brings the answer', async () => {
  vi.mocked(fetch).mockRejectedValueOnce(new TypeError('gone'));
  open('/guide/?machines=2');
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await waitFor(() => {
    expect(sentence()).toMatch(/^On 2 × RTX 4090/);
  });
});

test('a worker that cannot be started is said', async () => {
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage(): void {
        setTimeout(() => this.dispatchEvent(new Event('error')));
      }
      terminate(): void {
        // It has nothing to end.
      }
    },
  );
  open('/guide/?machines=2');
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  vi.stubGlobal('Worker', HandlerWorker);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => {
    expect(sentence()).toMatch(/^On 2 × RTX 4090/);
  });
});

test('Reset brings back the first table', async () => {
  open('/guide/?machines=2&context=32k');
  await waitFor(() => {
    expect(sentence()).toMatch(/^On 2 × RTX 4090.*32k/);
  });
  fireEvent.click(screen.getByRole('button', { name: 'Reset' }));
  await waitFor(() => {
    expect(sentence()).toMatch(/^On one RTX 4090.* 8k/);
    expect(location.search).toBe('');
  });
});
