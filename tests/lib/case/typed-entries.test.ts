import { expect, test } from 'vitest';

import { TYPED_ENTRIES } from '../../../src/lib/case/typed-entries.ts';

test.each([
  ['8192', 8192],
  ['32k', 32_768],
  ['131,072', 131_072],
])('a context of %j is %d tokens', (text, value) => {
  expect(TYPED_ENTRIES.context.parse(text)).toEqual({ ok: true, value });
});

test.each(['', '0', 'long', '999M'])('a context of %j is answered in words', (text) => {
  const parsed = TYPED_ENTRIES.context.parse(text);
  expect(parsed.ok ? '' : parsed.message).toMatch(/^Write a number of tokens/);
});
