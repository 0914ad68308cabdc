import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { formatUsd, parseUsd, usdColumn } from '../../../src/lib/units/dollars.ts';

describe('an amount of dollars', () => {
  it.each([
    [0, '$0'],
    [0.07, '$0.07'],
    [0.00041, '$0.00041'],
    [0.0099, '$0.0099'],
    [0.01, '$0.01'],
    [3.5, '$3.50'],
    [99.994, '$99.99'],
    [99.996, '$100'],
    [1231.9, '$1,232'],
    [14_143.75, '$14,144'],
  ])('%d is written %s', (usd, text) => {
    expect(formatUsd(usd)).toBe(text);
  });

  test.prop([fc.double({ min: 1e-9, max: 1e9, noNaN: true })])('never reads as nothing', (usd) => {
    expect(formatUsd(usd)).not.toMatch(/^\$[0.,]*$/);
  });
});

describe('a column of amounts', () => {
  it('adds up to the cent', () => {
    expect(usdColumn([1 / 3, 1 / 3, 1 / 3])).toEqual({ parts: ['$0.34', '$0.33', '$0.33'], total: '$1.00' });
  });

  it('adds up in whole dollars from 100 dollars on', () => {
    expect(usdColumn([60.4, 60.4, 60.4])).toEqual({ parts: ['$61', '$60', '$60'], total: '$181' });
  });

  it('says that a part is small instead of nothing', () => {
    expect(usdColumn([4307, 0.07, 0])).toEqual({ parts: ['$4,307', 'under $1', '$0'], total: '$4,307' });
  });

  it('shows sums below a cent with two figures', () => {
    expect(usdColumn([0.0003, 0.00011])).toEqual({ parts: ['$0.00030', '$0.00011'], total: '$0.00041' });
  });

  it('is empty for no amounts', () => {
    expect(usdColumn([])).toEqual({ parts: [], total: '$0' });
  });

  test.prop([
    fc.array(
      fc.integer({ min: 0, max: 1e15 }).map((nano) => nano / 1e9),
      { minLength: 1, maxLength: 8 },
    ),
  ])('adds up as printed', (usd) => {
    const { parts, total } = usdColumn(usd);
    const number = (text: string): number =>
      text.startsWith('under') ? 0 : Number(text.replaceAll(/[$,]/g, ''));
    const sum = parts.reduce((all, part) => all + number(part), 0);
    expect(sum).toBeCloseTo(number(total), 9);
  });
});

describe('a typed amount', () => {
  it.each([
    ['2.50', 2.5],
    ['$1,234.50', 1234.5],
    ['0,15', 0.15],
    [' 1 200 ', 1200],
    ['1,000,000', 1_000_000],
    ['.5', 0.5],
    ['40 $', 40],
  ])('%s is read', (text, value) => {
    expect(parseUsd(text)).toEqual({ ok: true, value });
  });

  it.each(['', 'a lot', '-3', '1.2.3', '12,34,56', '1e3'])('“%s” is answered with what to write', (text) => {
    expect(parseUsd(text)).toEqual({
      ok: false,
      message: 'Write an amount in US dollars, such as 2.50 or 1,200.',
    });
  });
});
