import { describe, expect, it } from 'vitest';
import { errorSummary, quantile } from '../../../src/lib/evidence/summary.ts';

describe('summaries', () => {
  it('take the nearest rank', () => {
    expect(quantile([10, 1, 2], 0.5)).toBe(2);
    expect(quantile([], 0.5)).toBe(0);
  });

  it('name the worst case whatever its sign', () => {
    const summary = errorSummary(
      'weights',
      [
        { id: 'a', error: -0.3 },
        { id: 'b', error: 0.1 },
      ],
      2,
    );
    expect(summary).toMatchObject({ worst: 0.3, worstId: 'a', median: 0.1, notCompared: 2 });
  });
});
