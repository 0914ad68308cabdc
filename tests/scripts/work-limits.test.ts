import { expect, test } from 'vitest';

import { isExceeded, limitLine } from '../../scripts/work-limits.ts';

test('a limit is exceeded by more, not by as much', () => {
  expect(isExceeded({ what: 'Calls', value: 2, most: 2 })).toBe(false);
  expect(isExceeded({ what: 'Calls', value: 2.01, most: 2 })).toBe(true);
});

test('what was never counted is over every limit', () => {
  expect(isExceeded({ what: 'Calls', value: 0 / 0, most: 2 })).toBe(true);
});

test('a line says what is too much', () => {
  expect(limitLine({ what: 'Calls for a plan', value: 83.368, most: 100 })).toBe(
    '  Calls for a plan: 83.37 (at most 100)',
  );
  expect(limitLine({ what: 'Calls', value: 12_345, most: 100 })).toBe(
    '  TOO MUCH: Calls: 12,345 (at most 100)',
  );
});
