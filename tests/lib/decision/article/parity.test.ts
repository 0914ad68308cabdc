import { describe, expect, test } from 'vitest';

import {
  ARTICLE_MATRIX,
  MATRIX_COLUMN_ORDER,
  matrixColumn,
  parityResults,
} from '../../../../src/lib/decision/article/parity.ts';

describe('the article', () => {
  test('gets its own answer to each of its rules and each row of its cost table', () => {
    expect(parityResults().map(({ id, outcome }) => [id, outcome])).toEqual([
      ['best-results-fast', 'paid-api'],
      ['sensitive-data', 'rented-gpu'],
      ['full-control', 'hosted-open'],
      ['understand', 'local'],
      ['few-requests', 'paid-api'],
      ['cost-10', 'paid-api'],
      ['cost-1000', 'hosted-open'],
      ['cost-100000', 'rented-gpu'],
    ]);
    expect(parityResults().every(({ agrees }) => agrees)).toBe(true);
  });

  test.each(MATRIX_COLUMN_ORDER)('gets its own matrix: %s', (column) => {
    expect(matrixColumn(column)).toMatchObject(ARTICLE_MATRIX[column]);
  });
});
