import { describe, expect, it } from 'vitest';

import {
  about,
  percent,
  rangeText,
  roundedCount,
  size,
  timesAsMuch,
} from '../../../src/components/sentences/number-words.ts';

describe('numbers for sentences', () => {
  it('keep a number and its unit on one line', () => {
    expect(size(141e9)).toBe('141\u00a0GB');
    expect(percent(0.0734)).toBe('7.3\u00a0%');
  });

  it('have two significant figures where they are estimates', () => {
    expect(about(1216.7)).toBe('1,200');
    expect(timesAsMuch(19, 2)).toBe('9.5 times');
  });

  it('are whole where a part makes no sense', () => {
    expect(roundedCount(12_345.6)).toBe('12,346');
  });

  it('give a range as a reader would type it', () => {
    expect(rangeText({ low: 0.5, likely: 2, high: 8 })).toBe('2, from 0.5 to 8');
    expect(rangeText({ low: 3, likely: 3, high: 3 })).toBe('3');
  });
});
