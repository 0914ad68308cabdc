import { describe, expect, it } from 'vitest';
import {
  everyNthFull,
  patternPeriod,
  shortestPattern,
} from '../../../src/lib/own-model/layer-pattern-letters.ts';

describe('a layer pattern in letters', () => {
  it.each([
    [`${'SSSSSF'.repeat(2)}SS`, 6, 'SSSSSF'],
    ['FFFF', 1, undefined],
    ['SSSS', 1, 'S'],
    ['SSF', 3, 'SSF'],
    ['', 1, undefined],
  ])('of %j repeats after %d', (letters, period, pattern) => {
    expect(patternPeriod(letters)).toBe(period);
    expect(shortestPattern(letters)).toBe(pattern);
  });

  it('has every nth layer full', () => {
    expect(everyNthFull(6, 3, 'S')).toBe('SSF'.repeat(2));
    expect(everyNthFull(4, 4, 'R')).toBe('RRRF');
  });
});
