import { expect, test } from 'vitest';

import { parseCount } from '../../../src/lib/units/count.ts';

const users = { what: 'users', least: 1, most: 5000 };

test.each([
  ['1', 1],
  [' 12 ', 12],
  ['1,000', 1000],
  ['1.000', 1000],
  ['1 000', 1000],
])('%j is %d', (text, value) => {
  expect(parseCount(text, users)).toEqual({ ok: true, value });
});

test.each(['', 'many', '1.5', '-3', '1e3', '1,00', '0', '5001'])('%j is answered with the limits', (text) => {
  expect(parseCount(text, users)).toEqual({
    ok: false,
    message: 'Write a whole number of users, from 1 to 5,000.',
  });
});
