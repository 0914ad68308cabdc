import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { formatBytes, significant } from '../../../src/lib/units/bytes.ts';
import { exactly, scaledRange, sumOfRanges } from '../../../src/lib/units/range.ts';
import { formatTokens, parseTokens } from '../../../src/lib/units/tokens.ts';

describe('formatBytes', () => {
  it.each([
    [141_107_412_992, '141 GB'],
    [4_912_898_304, '4.91 GB'],
    [999_600_000, '1.00 GB'],
    [1_342_177_280_000, '1.34 TB'],
    [512, '0.512 kB'],
    [0, '0 bytes'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it('rounds to as many figures as asked', () => {
    expect(formatBytes(141_107_412_992, 2)).toBe('140 GB');
  });
});

describe('significant', () => {
  it.each([
    [1234.5, 2, '1,200'],
    [0.1234, 2, '0.12'],
    [9.99, 2, '10'],
    [0, 3, '0'],
  ])('writes %d with %d figures as %s', (value, digits, text) => {
    expect(significant(value, digits)).toBe(text);
  });
});

describe('parseTokens', () => {
  it.each([
    ['8192', 8192],
    [' 32k ', 32_768],
    ['131,072', 131_072],
    ['131.072', 131_072],
    ['131 072', 131_072],
    ['1M', 1_048_576],
    ['1.5k', 1536],
    ['1,5k', 1536],
  ])('reads “%s” as %d tokens', (text, tokens) => {
    expect(parseTokens(text)).toEqual({ ok: true, value: tokens });
  });

  it.each(['', 'many', '-5', '1,5', '12,34', '8e3', '12kk', '<script>'])(
    'says what to write instead of “%s”',
    (text) => {
      expect(parseTokens(text)).toEqual({
        ok: false,
        message: 'Write a number of tokens, such as 8192, 32k or 128k.',
      });
    },
  );

  property.prop([fc.integer({ min: 1, max: 20_000_000 })])(
    'reads back what formatTokens writes',
    (tokens) => {
      expect(parseTokens(formatTokens(tokens))).toEqual({ ok: true, value: tokens });
    },
  );

  property.prop([fc.string()])('never throws', (text) => {
    expect(typeof parseTokens(text).ok).toBe('boolean');
  });
});

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
