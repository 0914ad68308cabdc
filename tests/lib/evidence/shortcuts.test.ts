import { describe, expect, it } from 'vitest';
import { bitsInName } from '../../../src/lib/evidence/shortcuts.ts';

describe('bitsInName', () => {
  it.each([
    ['Q4_K_M', 4],
    ['IQ2_XXS', 2],
    ['FP8', 8],
    ['BF16', 16],
    ['NF4-DQ', 4],
    ['GPTQ-INT4', 4],
    ['unknown', undefined],
  ])('reads %s as %s', (name, bits) => {
    expect(bitsInName(name)).toBe(bits);
  });
});
