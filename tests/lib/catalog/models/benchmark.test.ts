import { describe, expect, it } from 'vitest';

import { BenchmarkSchema } from '../../../../src/lib/catalog/models/benchmark.ts';

describe('a result of a benchmark', () => {
  it('cannot be closed and in the catalogue of open models', () => {
    const row = { model: 'closed', released: '2024-06-01', score: 140, weights: 'closed', modelId: 'x' };
    const message = BenchmarkSchema.shape.rows.safeParse([row, row]).error?.issues[0]?.message;
    expect(message).toContain('only models with open weights');
  });
});
