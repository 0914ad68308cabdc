import { describe, expect, it } from 'vitest';

import { AssumptionSchema } from '../../../../src/lib/catalog/market/assumption-facts.ts';

const source = { title: 'A price page', url: 'https://example.org/prices', read: '2026-11-25' };

describe('the file of an assumption', () => {
  const assumption = { name: 'Spare copies', unit: 'copies', range: { low: 0, likely: 1, high: 1 } };

  it('needs a source, or says that it is a choice of this guide', () => {
    const reason = 'Everybody does it like this, more or less.';
    expect(AssumptionSchema.safeParse({ ...assumption, reason }).success).toBe(false);
    expect(AssumptionSchema.safeParse({ ...assumption, reason, source }).success).toBe(true);
    expect(AssumptionSchema.safeParse({ ...assumption, reason: 'A choice of this guide.' }).success).toBe(
      true,
    );
  });

  it('has its range in order', () => {
    const range = { low: 2, likely: 1, high: 3 };
    expect(
      AssumptionSchema.safeParse({ ...assumption, range, reason: 'A choice of this guide.' }).success,
    ).toBe(false);
  });
});
