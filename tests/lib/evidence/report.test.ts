import { describe, expect, it } from 'vitest';
import { evidenceCases, quantitySummary, shortcutSummaries } from '../../../src/lib/evidence/report.ts';
import { cache, model, source } from './measured-cache.ts';

describe('the report', () => {
  const cases = evidenceCases([{ source, measurements: [cache] }], new Map([[model.id, model]]));

  it('sums up the errors of a quantity', () => {
    expect(quantitySummary(cases, 'kv-cache')).toMatchObject({ compared: 1, notCompared: 0, worst: 0 });
    expect(quantitySummary(cases, 'weights').compared).toBe(0);
  });

  it('asks the rules of thumb about the same case: every head gives four times too much', () => {
    const heads = shortcutSummaries(cases, 'kv-cache').find(({ id }) => id === 'every-head');
    expect(heads?.median).toBeCloseTo(3, 6);
  });
});
