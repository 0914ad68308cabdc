import { expect, test } from 'vitest';
import { opposite, orderedRangeAt, rangeAt } from '../../../src/lib/units/range-ends.ts';

test('the opposite of an end is the other one, and the likely value is its own', () => {
  expect((['low', 'likely', 'high'] as const).map(opposite)).toEqual(['high', 'likely', 'low']);
});

test('a value that grows with its inputs has its range in their order', () => {
  const price = { low: 1, likely: 2, high: 3 };
  expect(rangeAt((end) => price[end] * 2)).toEqual({ low: 2, likely: 4, high: 6 });
});

test('a value that shrinks as its inputs grow can be put in order', () => {
  const machines = { low: 1, likely: 2, high: 4 };
  expect(rangeAt((end) => 12 / machines[end])).toEqual({ low: 12, likely: 6, high: 3 });
  expect(orderedRangeAt((end) => 12 / machines[end])).toEqual({ low: 3, likely: 6, high: 12 });
});
