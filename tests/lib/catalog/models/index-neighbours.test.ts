import { describe, expect, it } from 'vitest';

import { firstOpenAsGood, openNeighbours } from '../../../../src/lib/catalog/models/index-neighbours.ts';

describe('the open models near a score', () => {
  const rows = [
    { model: 'far', released: '2024-01-01', score: 136, weights: 'open' },
    { model: 'behind', released: '2024-06-01', score: 139, weights: 'open' },
    { model: 'closed', released: '2024-06-01', score: 140, weights: 'closed' },
    { model: 'ahead', released: '2025-01-01', score: 142, weights: 'open' },
  ] as const;

  it('are those within two points, the nearest first, and never closed ones', () => {
    expect(openNeighbours(140, rows).map(({ row, points }) => [row.model, points])).toEqual([
      ['behind', -1],
      ['ahead', 2],
    ]);
  });

  it('have one that was the first as good, or none', () => {
    expect(firstOpenAsGood(139, rows)?.model).toBe('behind');
    expect(firstOpenAsGood(150, rows)).toBeUndefined();
  });
});
