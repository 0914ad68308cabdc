import { test as property, fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { largestWhole, smallestWhole } from '../../../src/lib/units/binary-search.ts';

property.prop([
  fc.integer({ min: -50, max: 1000 }),
  fc.integer({ min: 0, max: 500 }),
  fc.integer({ min: 0, max: 500 }),
  fc.integer({ min: -10, max: 1010 }),
])(
  'the largest whole number is found from any guess, and the smallest is the one after it',
  (limit, least, more, guess) => {
    const most = least + more;
    const expected = limit < least ? undefined : Math.min(limit, most);
    expect(largestWhole(least, most, (value) => value <= limit, guess)).toBe(expected);
    const smallest = limit < least ? least : limit >= most ? undefined : limit + 1;
    expect(smallestWhole(least, most, (value) => value > limit)).toBe(smallest);
  },
);

test('an empty range has neither', () => {
  expect(largestWhole(2, 1, () => true)).toBeUndefined();
  expect(smallestWhole(2, 1, () => true)).toBeUndefined();
});

test('numbers outside the range are never asked about', () => {
  const asked: number[] = [];
  largestWhole(1, 100, (value) => asked.push(value) > 0 && value <= 77, 1);
  largestWhole(1, 100, (value) => asked.push(value) > 0 && value <= 3, 90);
  expect(Math.min(...asked)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...asked)).toBeLessThanOrEqual(100);
});
