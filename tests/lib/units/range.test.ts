import { describe, expect, it } from 'vitest';
import { exactly, scaledRange, sumOfRanges } from '../../../src/lib/units/range.ts';

describe('ranges', () => {
  it('add up side by side', () => {
    expect(sumOfRanges([{ low: 1, likely: 2, high: 3 }, exactly(10)])).toEqual({
      low: 11,
      likely: 12,
      high: 13,
    });
    expect(sumOfRanges([])).toEqual(exactly(0));
  });

  it('scale as a whole', () => {
    expect(scaledRange({ low: 1, likely: 2, high: 3 }, 2)).toEqual({ low: 2, likely: 4, high: 6 });
  });
});
