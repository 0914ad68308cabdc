import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';

import { marksText, parseResults, scoreOf } from '../../../src/lib/quality/marks.ts';

test.each([
  ['47 of 50', { right: 47, examples: 50 }],
  [' 47/50 ', { right: 47, examples: 50 }],
  ['0 out of 3', { right: 0, examples: 3 }],
  ['1101', { right: 3, examples: 4 }],
  ['pass, pass, fail, pass', { right: 3, examples: 4 }],
  ['Right\nwrong\nTRUE', { right: 2, examples: 3 }],
  ['++- y n', { right: 3, examples: 5 }],
])('“%s” is read', (text, score) => {
  const read = parseResults(text);
  expect(read.ok && read.results && scoreOf(read.results)).toEqual(score);
});

test('nothing written is no results yet, not an error', () => {
  expect(parseResults('  \n')).toEqual({ ok: true, results: undefined });
});

test.each([
  ['51 of 50', 'cannot be'],
  ['0 of 0', 'cannot be'],
  ['maybe', '“maybe” is no mark'],
  ['1 1 2', '“2” is no mark'],
  ['1'.repeat(101), '101 marks'],
])('“%s” is answered with what to write instead', (text, message) => {
  const read = parseResults(text);
  expect(read.ok ? '' : read.message).toContain(message);
});

propertyTest.prop([fc.array(fc.boolean(), { minLength: 1, maxLength: 100 })])(
  'marks written as text read back as they were',
  (marks) => {
    expect(parseResults(marksText(marks))).toEqual({ ok: true, results: { kind: 'marks', marks } });
  },
);
