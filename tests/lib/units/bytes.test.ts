import { describe, expect, it } from 'vitest';
import { formatBytes, significant } from '../../../src/lib/units/bytes.ts';

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
