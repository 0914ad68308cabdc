import { afterEach, expect, test } from 'vitest';

import { keepSelection } from '../../../src/components/site/keep-selection.ts';

const field = document.createElement('input');

afterEach(() => {
  document.body.replaceChildren();
});

function focused(value: string, start: number, end: number): HTMLInputElement {
  document.body.replaceChildren(field);
  field.value = value;
  field.focus();
  field.setSelectionRange(start, end);
  return field;
}

test('all of a text that a reader selected stays selected when the page sets another', () => {
  const release = keepSelection(focused('1000', 0, 4));
  field.value = '50000';
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 5]);
  release();
  field.setSelectionRange(1, 1);
  field.value = '7';
  expect(field.value).toBe('7');
  expect(field.selectionStart).not.toBe(0);
});

test('a cursor within a text is left alone', () => {
  keepSelection(focused('1000', 2, 2));
  field.value = '50000';
  expect(field.selectionStart === 0 && field.selectionEnd === 5).toBe(false);
});
