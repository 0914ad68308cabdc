import { afterEach, expect, test } from 'vitest';

import { keepSelections } from '../../../src/components/site/keep-selection.ts';

const island = document.createElement('div');
const field = document.createElement('input');
island.append(field);

afterEach(() => {
  document.body.replaceChildren();
});

function focused(value: string, start: number, end: number): void {
  document.body.replaceChildren(island);
  field.value = value;
  field.focus();
  field.setSelectionRange(start, end);
}

test('all of a text that a reader selected stays selected when the page sets another', () => {
  const release = keepSelections(island);
  focused('1000', 0, 4);
  field.value = '50000';
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 5]);
  release();
  field.setSelectionRange(1, 1);
  field.value = '7';
  expect(field.value).toBe('7');
  expect(field.selectionStart).not.toBe(0);
});

test('a cursor within a text is left alone', () => {
  keepSelections(island);
  focused('1000', 2, 2);
  field.value = '50000';
  expect(field.selectionStart === 0 && field.selectionEnd === 5).toBe(false);
});
