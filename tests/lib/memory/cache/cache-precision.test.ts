import { expect, test } from 'vitest';
import { isCachePrecision } from '../../../../src/lib/memory/cache/cache-precision.ts';

test('q8_0 is a cache precision, Q8_0 is not', () => {
  expect(isCachePrecision('q8_0')).toBe(true);
  expect(isCachePrecision('Q8_0')).toBe(false);
});
