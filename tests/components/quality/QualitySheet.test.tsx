import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';

import { QualitySheet } from '../../../src/components/quality/QualitySheet.tsx';

function open(query = ''): void {
  history.replaceState(null, '', `/guide/hardware/quality/${query}`);
  render(<QualitySheet />);
}

const mark = (): string => document.querySelector('.result-value')?.textContent ?? '';
const text = (): string => document.body.textContent;
const type = (label: RegExp, value: string): void => {
  fireEvent.input(screen.getByRole('textbox', { name: label }), { target: { value } });
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('the page as built has the story’s pass mark, both intervals and a verdict on each', () => {
  open();
  expect(mark()).toBe('80.1\u00a0%');
  expect(screen.getByRole('row', { name: /Open weights 55 of 60 91.7\s%/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /Closed model 57 of 60 95\s%/ })).toBeTruthy();
  expect(text()).toContain('Open weights: above the pass mark');
  expect(text()).toContain('They differ on 6 of 60 examples: 2 for Open weights, 4 for Closed model.');
  expect(text()).toContain('This does not tell the two apart.');
});

test('what a wrong answer costs moves the pass mark and the verdicts', () => {
  open();
  type(/A wrong answer costs/, '40');
  expect(mark()).toBe('95.3\u00a0%');
  expect(text()).toContain('Open weights: not proven.');
});

test('an amount that cannot be read is answered in words, and the last good answer stays', () => {
  open();
  type(/A wrong answer costs/, '18');
  const before = mark();
  type(/A wrong answer costs/, 'a lot');
  expect(text()).toContain('Write an amount in US dollars');
  expect(mark()).toBe(before);
  expect(screen.getByRole('textbox', { name: /A wrong answer costs/ })).toHaveProperty('value', 'a lot');
});

test('a count in place of marks is held against the other list as a separate test', () => {
  open();
  type(/Marks of Open weights/, '47 of 50');
  expect(screen.getByRole('row', { name: /Open weights 47 of 50 94\s% 83.8\s% to 97.9\s%/ })).toBeTruthy();
  expect(text()).toContain('Open weights minus Closed model: between');
});

test('marks that cannot be read keep the other model’s answer', () => {
  open();
  type(/Marks of Open weights/, '1 1 x');
  expect(text()).toContain('“x” is no mark.');
  expect(screen.queryByRole('row', { name: /Open weights/ })).toBeNull();
  expect(screen.getByRole('row', { name: /Closed model 57 of 60/ })).toBeTruthy();
});

test('examples can be judged one by one with buttons', () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: 'Clear both lists' }));
  expect(text()).toContain('Enter the marks of a model');
  for (const name of ['Both right', 'Only the first', 'Only the second', 'Neither']) {
    fireEvent.click(screen.getByRole('button', { name }));
  }
  expect(screen.getByRole('textbox', { name: /Marks of Open weights/ })).toHaveProperty('value', '1100');
  expect(screen.getByRole('textbox', { name: /Marks of Closed model/ })).toHaveProperty('value', '1010');
  expect(text()).toContain('Example 5: who was right?');
});

test('a link carries the sheet, and what is as usual is not in it', async () => {
  open('?pass-wrong=18&test-first=47/50&theme=x');
  await waitFor(() => {
    expect(mark()).toBe('90.1\u00a0%');
  });
  expect(text()).toContain('47 of 50');
  type(/A right answer/, '3');
  await waitFor(() => {
    expect(location.search).toContain('pass-right=3');
  });
  expect(location.search).toContain('theme=x');
  fireEvent.click(screen.getByRole('button', { name: 'Back to the example' }));
  await waitFor(() => {
    expect(location.search).toBe('?theme=x');
  });
});

test('the sheet is copied as Markdown with its comparison', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  open();
  fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
  await waitFor(() => {
    expect(writeText).toHaveBeenCalledWith(
      expect.stringContaining('| Open weights | 55 of 60 | 92 % | 82 % to 96 % |'),
    );
  });
});
