import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';

import { parseParameters, shortParameters } from '../../../src/lib/units/card-parameters.ts';

test.each([
  ['70B', 70e9],
  ['0.5b', 5e8],
  ['8,03B', 8.03e9],
  ['1T', 1e12],
  ['500M', 5e8],
  ['8 030 261 248', 8_030_261_248],
  ['8,030,261,248', 8_030_261_248],
])('%j is %d parameters', (text, value) => {
  expect(parseParameters(text)).toEqual({ ok: true, value });
});

test.each(['', 'large', '7.5', 'B', '-7B', '7BB'])('%j is answered with what to write', (text) => {
  expect(parseParameters(text)).toEqual({
    ok: false,
    message: 'Write a number of parameters, such as 500M, 8B, 70.6B or 1T.',
  });
});

test('a short form is used only where it loses nothing', () => {
  expect(shortParameters(8.03e9)).toBe('8.03B');
  expect(shortParameters(70_553_706_496)).toBe('70553706496');
});

propertyTest.prop([fc.integer({ min: 1, max: 1e14 })])(
  'what a count is written as is read as the same count',
  (count) => {
    expect(parseParameters(shortParameters(count))).toEqual({ ok: true, value: count });
  },
);
