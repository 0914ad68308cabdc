import { expect, test } from 'vitest';

import { passVerdict } from '../../../src/lib/quality/pass-verdict.ts';

test('an interval below the mark fails, above it passes, across it leaves the question open', () => {
  expect(passVerdict({ low: 0.84, high: 0.98 }, 0.9)).toBe('open');
  expect(passVerdict({ low: 0.84, high: 0.98 }, 0.84)).toBe('passed');
  expect(passVerdict({ low: 0.84, high: 0.98 }, 0.98)).toBe('open');
  expect(passVerdict({ low: 0.84, high: 0.98 }, 0.99)).toBe('failed');
});
