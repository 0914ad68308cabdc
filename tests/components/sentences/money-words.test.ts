import { describe, expect } from 'vitest';
import { fc, test } from '@fast-check/vitest';

import { aboutUsd, usdRangeWords } from '../../../src/components/sentences/money-words.ts';

const ends = (words: string): number[] => words.split(' to ').map((end) => Number(end.replace(/[$,]/g, '')));

describe('the width of an estimate in words', () => {
  test('is rounded outwards, so that an exact likely figure is not above its own range', () => {
    expect(usdRangeWords({ low: 869.3, likely: 1824, high: 1824 })).toBe('$860 to $1,900');
    expect(usdRangeWords({ low: 0.3, likely: 0.4, high: 7 })).toBe('$0.30 to $7.00');
    expect(usdRangeWords({ low: 0, likely: 1, high: 10 })).toBe('$0 to $10');
  });

  test('is “little doubt” where both ends are told alike', () => {
    expect(usdRangeWords({ low: 91.7, likely: 91.8, high: 91.9 })).toBe('little doubt');
  });

  test.prop([fc.double({ min: 0.01, max: 1e6, noNaN: true }), fc.double({ min: 1, max: 100, noNaN: true })])(
    'holds every figure between the ends, however many digits are told',
    (low, factor) => {
      const words = usdRangeWords({ low, likely: low, high: low * factor });
      fc.pre(words !== 'little doubt');
      const [from = NaN, to = NaN] = ends(words);
      expect(from).toBeLessThanOrEqual(low * (1 + 1e-9));
      expect(to).toBeGreaterThanOrEqual(low * factor * (1 - 1e-9));
      expect(aboutUsd(from)).toBe(words.split(' to ')[0]);
    },
  );
});
