import { expect, test } from 'vitest';

import { formatParameters } from '../../../src/lib/units/parameters.ts';

test('a count is written in words with three figures', () => {
  expect(formatParameters(70_553_706_496)).toBe('70.6 billion');
  expect(formatParameters(1_235_814_400)).toBe('1.24 billion');
  expect(formatParameters(999_600_000)).toBe('1.00 billion');
  expect(formatParameters(1_042_000_000_000)).toBe('1.04 trillion');
  expect(formatParameters(1300)).toBe('1,300');
});
