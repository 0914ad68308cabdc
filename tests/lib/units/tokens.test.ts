import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { formatTokens, parseTokens } from '../../../src/lib/units/tokens.ts';

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
