import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';

import { CONTRACT_CHECKLIST, checklistMarkdown } from '../../../src/components/contracts/checklist.ts';
import { ContractChecklist } from '../../../src/components/contracts/ContractChecklist.tsx';

const items = CONTRACT_CHECKLIST.flatMap((group) => group.items);

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('counts what is ticked', () => {
  render(<ContractChecklist />);
  const boxes = screen.getAllByRole('checkbox');
  expect(boxes).toHaveLength(items.length);
  expect(screen.getByText(`0 of ${String(items.length)} in writing`)).toBeDefined();
  for (const box of boxes.slice(0, 2)) fireEvent.click(box);
  expect(screen.getByText(`2 of ${String(items.length)} in writing`)).toBeDefined();
});

test('copies the list with its ticks as Markdown', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  render(<ContractChecklist />);
  fireEvent.click(screen.getByRole('checkbox', { name: /^A DPA is signed/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
  await screen.findByRole('button', { name: 'List copied' });
  const copied = writeText.mock.calls.flat().join();
  expect(copied).toContain('- [x] **A DPA is signed');
  expect(copied.match(/- \[ \]/g)).toHaveLength(items.length - 1);
});

test('prints the list alone', () => {
  const print = vi.fn(() => {
    expect(document.documentElement.dataset['printOnly']).toBe('contract-checklist');
  });
  vi.stubGlobal('print', print);
  render(<ContractChecklist />);
  fireEvent.click(screen.getByRole('button', { name: 'Print this list' }));
  expect(print).toHaveBeenCalledOnce();
  dispatchEvent(new Event('afterprint'));
  expect(document.documentElement.dataset['printOnly']).toBeUndefined();
});

test('each line has an id of its own, or a tick would count twice', () => {
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test('in Markdown, every group is a heading', () => {
  const text = checklistMarkdown(CONTRACT_CHECKLIST, new Set());
  for (const { name } of CONTRACT_CHECKLIST) expect(text).toContain(`## ${name}\n`);
  expect(text).toContain('not legal advice');
});
