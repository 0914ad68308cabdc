import { describe, expect, it } from 'vitest';

import { RentalSchema } from '../../../../src/lib/catalog/market/rental.ts';

const source = { title: 'A price page', url: 'https://example.org/prices', read: '2026-11-25' };

describe('the file of a provider’s machines', () => {
  const row = { instance: 'big', region: 'any', accelerator: 'gpu-1', count: 1, usdPerHour: 2 };
  const rental = { provider: 'Host', scalesToZero: false, priceOf: '2026-11-01', source, rows: [row] };

  it('is refused when it repeats the price on demand as the spot price', () => {
    expect(RentalSchema.safeParse(rental).success).toBe(true);
    const repeated = RentalSchema.safeParse({ ...rental, rows: [{ ...row, spotUsdPerHour: 2 }] });
    expect(repeated.error?.issues[0]?.message).toContain('leave it out');
  });

  it('says of a marketplace whose machines they are, and where that was read', () => {
    const marketplace = { says: 'Machines of individual hosts.', source };
    expect(RentalSchema.safeParse({ ...rental, marketplace }).success).toBe(true);
    expect(RentalSchema.safeParse({ ...rental, marketplace: { says: 'no' } }).success).toBe(false);
  });
});
