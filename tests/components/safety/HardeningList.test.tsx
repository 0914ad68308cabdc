import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { HardeningList } from '../../../src/components/safety/HardeningList.tsx';
import type { NamedRunner } from '../../../src/lib/privacy/hardening-list.ts';

const manual = { title: 'A manual', url: 'https://example.org/manual', read: '2026-11-25' };
const runner = (id: string, name: string): NamedRunner => ({
  id,
  name,
  about: 'runs models',
  sources: { manual },
  settings: [
    {
      id: 'host',
      concern: 'ports',
      do: `Close ${name}`,
      setting: '--host here',
      leaveOut: ['--open'],
      why: 'Others reach it.',
      source: 'manual',
    },
  ],
});
const everyRunner: NamedRunner = {
  id: 'every-runner',
  name: 'Every runner',
  about: 'holds for all',
  sources: {},
  settings: [
    {
      id: 'disk',
      concern: 'logs',
      where: ['laptop'],
      do: 'Encrypt the disk',
      why: 'It can be stolen.',
      ours: true,
    },
    { id: 'call', concern: 'people', do: 'Name who is called', why: 'Alarms need a name.', ours: true },
  ],
};
const retired: NamedRunner = {
  ...runner('old', 'Old server'),
  retired: { says: 'Nobody mends it any more.', source: 'manual' },
};
const list = (
  <HardeningList
    runners={[runner('ollama', 'Ollama'), retired]}
    everyRunner={everyRunner}
    checked="2026-11-25"
  />
);
const boxes = (): (string | null)[] =>
  screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent.trim() ?? null);

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/running/safety/');
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('lists the runner’s settings and what holds for all in the place', () => {
  render(list);
  expect(boxes()).toEqual(['Close Ollama', 'Name who is called']);
  fireEvent.click(screen.getByRole('radio', { name: 'Laptop' }));
  expect(boxes()).toEqual(['Close Ollama', 'Encrypt the disk', 'Name who is called']);
  expect(screen.getByText('Ollama on a laptop')).toBeDefined();
});

test('gives the setting, what to leave out, and the source with its date', () => {
  render(list);
  expect(screen.getByText('--host here').tagName).toBe('CODE');
  expect(screen.getByText('--open').tagName).toBe('CODE');
  const source = screen.getByRole('link', { name: 'A manual' });
  expect(source.getAttribute('href')).toBe('https://example.org/manual');
  expect(source.parentElement?.textContent).toContain('read 2026-11-25');
  expect(screen.getAllByText('Our advice.')).toHaveLength(1);
});

test('keeps ticks in this browser, for the place in which they were made', () => {
  const { unmount } = render(list);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Close Ollama' }));
  expect(screen.getByText('1 of 2 done')).toBeDefined();
  unmount();
  render(list);
  expect(screen.getByText('1 of 2 done')).toBeDefined();
  fireEvent.click(screen.getByRole('radio', { name: 'Laptop' }));
  expect(screen.getByText('0 of 3 done')).toBeDefined();
});

test('forgets everything when the last tick is taken away', () => {
  render(list);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Close Ollama' }));
  expect(localStorage.length).toBe(1);
  fireEvent.click(screen.getByRole('button', { name: 'Remove the ticks' }));
  expect(localStorage.length).toBe(0);
  expect(screen.getByText('0 of 2 done')).toBeDefined();
});

test('works where the browser refuses to store', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('refused');
  });
  render(list);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Close Ollama' }));
  expect(screen.getByText('1 of 2 done')).toBeDefined();
});

test('warns of a runner that is no longer mended, and keeps the choice in the address', () => {
  render(list);
  fireEvent.change(screen.getByLabelText('Runner'), { target: { value: 'old' } });
  expect(screen.getByText('Nobody mends it any more.')).toBeDefined();
  expect(location.search).toBe('?runner=old');
});

test('falls back to its default when the address names a runner that is not there', () => {
  history.replaceState(null, '', '?runner=nonsense&runner-on=laptop');
  render(list);
  expect(screen.getByText('Ollama on a laptop')).toBeDefined();
});

test('prints the list alone, and takes its mark off the page afterwards', () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  render(list);
  fireEvent.click(screen.getByRole('button', { name: 'Print this list' }));
  expect(print).toHaveBeenCalledOnce();
  expect(document.documentElement.dataset['printOnly']).toBe('hardening');
  dispatchEvent(new Event('afterprint'));
  expect(document.documentElement.dataset['printOnly']).toBeUndefined();
});

test('copies the list with its ticks as Markdown', async () => {
  const written: string[] = [];
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: (text: string) => {
        written.push(text);
        return Promise.resolve();
      },
    },
  });
  render(list);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Name who is called' }));
  fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
  await vi.waitFor(() => {
    expect(written).toHaveLength(1);
  });
  expect(written[0]).toContain('# Ollama on an office server');
  expect(written[0]).toContain('- [ ] **Close Ollama.** `--host here`; leave out `--open`:');
  expect(written[0]).toContain('- [x] **Name who is called.**');
  vi.unstubAllGlobals();
});
