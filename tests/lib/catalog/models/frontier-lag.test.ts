import { describe, expect, it } from 'vitest';

import { readFactFiles } from '../../../../src/integrations/fact-files.ts';
import { BenchmarkSchema } from '../../../../src/lib/catalog/models/benchmark.ts';
import { frontierLags } from '../../../../src/lib/catalog/models/frontier-lag.ts';

describe('how far open models were behind', () => {
  const [index] = readFactFiles('src/content/benchmarks', BenchmarkSchema);
  if (!index) throw new Error('src/content/benchmarks is empty');
  const lags = new Map(frontierLags(index.rows).map((lag) => [lag.model, lag]));

  it('counts the days since the first closed model that was as good', () => {
    expect(lags.get('Llama 3.1-405B')).toMatchObject({
      lagDays: 33,
      reachedBefore: 'Claude 3.5 Sonnet (Jun 2024)',
    });
    expect(lags.get('DeepSeek-R1')?.lagDays).toBe(34);
  });

  it('gives no lag to an open model that no closed one had reached', () => {
    const [first] = frontierLags([
      { model: 'a', released: '2024-01-01', score: 10, weights: 'closed' },
      { model: 'b', released: '2024-02-01', score: 12, weights: 'open' },
    ]);
    expect(first?.lagDays).toBeUndefined();
    expect(first?.gapPoints).toBe(-2);
  });

  it('does not look at closed models that came later', () => {
    const [first] = frontierLags([
      { model: 'b', released: '2024-02-01', score: 12, weights: 'open' },
      { model: 'c', released: '2024-03-01', score: 20, weights: 'closed' },
    ]);
    expect(first).toEqual({ model: 'b', released: '2024-02-01', score: 12 });
  });
});
