import { describe, expect, test } from 'vitest';

import { measuredError } from '../../../src/components/front/measured-error.ts';
import { precisionExample } from '../../../src/components/front/precision-example.ts';

describe('the front page’s example', () => {
  const { finding, rows } = precisionExample();

  test('goes from the largest file to the smallest, the largest filling the scale', () => {
    const shares = rows.map(({ share }) => share);
    expect(shares[0]).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  test('states the totals that its bars and its table show', () => {
    for (const { bits, total, column } of rows) {
      expect(finding).toContain(`${total} at ${bits}`);
      const sum = column.parts.reduce((sizes, { printed }) => sizes + Number(printed), 0);
      expect(sum).toBeCloseTo(Number(column.total), 6);
    }
  });
});

describe('the front page’s error', () => {
  test('is the middle one of the measurements of a quantity', () => {
    const { compared, middle } = measuredError();
    expect(compared).toBeGreaterThan(100);
    expect(middle('weights')).toMatch(/^0\.\d\d\u00a0%$/);
  });
});
