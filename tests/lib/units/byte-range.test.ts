import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';

import { formatByteRange, formatLikelyBytes } from '../../../src/lib/units/byte-range.ts';
import { formatBytes } from '../../../src/lib/units/bytes.ts';

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

test('the likely value has two figures, and more only where two would lie outside the printed range', () => {
  expect(formatLikelyBytes({ low: 44.6e9, likely: 45.2e9, high: 45.9e9 })).toBe('45 GB');
  expect(formatLikelyBytes({ low: 15.1e9, likely: 15.5e9, high: 15.8e9 })).toBe('15.5 GB');
  expect(formatLikelyBytes({ low: 822e9, likely: 823.4e9, high: 825e9 })).toBe('823 GB');
  expect(formatLikelyBytes({ low: 140.9e9, likely: 141.2e9, high: 141.4e9 })).toBe('141 GB');
  expect(formatLikelyBytes({ low: 141.11e9, likely: 141.24e9, high: 141.37e9 })).toBe('141.2 GB');
});

const BYTES_IN_UNIT: Record<string, number> = { kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };

function bytesIn(text: string): number {
  const [, number = '', unit = ''] = /([\d.,]+) (\w+)$/.exec(text) ?? [];
  return Number(number.replaceAll(',', '')) * (BYTES_IN_UNIT[unit] ?? NaN);
}

property.prop([fc.tuple(...[1e6, 1e6, 1e6].map((low) => fc.double({ min: low, max: 9e12, noNaN: true })))])(
  'the printed likely value never lies outside the printed range',
  (values) => {
    const [low = 0, likely = 0, high = 0] = values.toSorted((a, b) => a - b);
    const range = { low, likely, high };
    const digits = formatBytes(low) === formatBytes(high) ? 4 : 3;
    const printed = bytesIn(formatLikelyBytes(range));
    expect(printed).toBeGreaterThanOrEqual(bytesIn(formatBytes(low, digits)) * (1 - 1e-9));
    expect(printed).toBeLessThanOrEqual(bytesIn(formatBytes(high, digits)) * (1 + 1e-9));
  },
);
