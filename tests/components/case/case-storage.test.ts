import { afterEach, expect, test, vi } from 'vitest';

import { forgetCase, storedCase, storeCase } from '../../../src/components/case/case-storage.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('a query is remembered until it is forgotten', () => {
  expect(storedCase()).toBeUndefined();
  storeCase('context=32k');
  expect(storedCase()).toBe('context=32k');
  forgetCase();
  expect(storedCase()).toBeUndefined();
});

test('a browser that refuses to store is no error', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
    vi.spyOn(localStorage, method).mockImplementation(refuse);
  }
  expect(() => {
    storeCase('context=32k');
    forgetCase();
  }).not.toThrow();
  expect(storedCase()).toBeUndefined();
});
