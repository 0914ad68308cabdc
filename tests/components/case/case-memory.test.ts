import { afterEach, expect, test, vi } from 'vitest';

import { forgetQuery, rememberedQuery, rememberQuery } from '../../../src/components/case/case-memory.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('a query is remembered until it is forgotten', () => {
  expect(rememberedQuery()).toBeUndefined();
  rememberQuery('context=32k');
  expect(rememberedQuery()).toBe('context=32k');
  forgetQuery();
  expect(rememberedQuery()).toBeUndefined();
});

test('a browser that refuses to store is no error', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
    vi.spyOn(localStorage, method).mockImplementation(refuse);
  }
  expect(() => {
    rememberQuery('context=32k');
    forgetQuery();
  }).not.toThrow();
  expect(rememberedQuery()).toBeUndefined();
});
