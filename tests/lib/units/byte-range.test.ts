import { expect, test } from 'vitest';

import { formatByteRange } from '../../../src/lib/units/byte-range.ts';

test('the unit is written once where both ends share it', () => {
  expect(formatByteRange({ low: 44.6e9, high: 45.9e9 })).toBe('between 44.6 and 45.9 GB');
  expect(formatByteRange({ low: 0.9e9, high: 1.2e9 })).toBe('between 900 MB and 1.20 GB');
});

test('ends that three figures cannot tell apart get a fourth', () => {
  expect(formatByteRange({ low: 140.9e9, high: 141.4e9 })).toBe('between 140.9 and 141.4 GB');
});

test('ends that stay alike are one number', () => {
  expect(formatByteRange({ low: 45e9, high: 45e9 })).toBe('close to 45.00 GB');
});
