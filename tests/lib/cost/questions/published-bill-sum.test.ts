import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../../../src/integrations/fact-files.ts';
import { publishedBillUsd } from '../../../../src/lib/cost/questions/published-bill-sum.ts';
import { PublishedBillSchema } from '../../../../src/lib/catalog/market/published-bill.ts';

const bills = readFactFiles('src/content/bills', PublishedBillSchema);

describe('published bills', () => {
  it.each(bills)('$name: our sum is the published one, as it is rounded', (bill) => {
    const ours = publishedBillUsd(bill);
    expect(Math.abs(ours - bill.publishedUsd)).toBeLessThanOrEqual(bill.roundedTo / 2 + 1e-9);
  });

  it('are of both kinds, with and without a cache', () => {
    expect(bills.filter(({ kind }) => kind === 'rent').length).toBeGreaterThan(1);
    expect(
      bills.filter((bill) => bill.kind === 'tokens' && bill.tokens.cachedInput !== undefined).length,
    ).toBeGreaterThan(1);
  });
});
