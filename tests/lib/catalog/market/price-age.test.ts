import { describe, expect, it } from 'vitest';

import { ageInDays, isOutOfDate } from '../../../../src/lib/catalog/market/price-age.ts';

describe('the age of a price', () => {
  it('counts days, over the end of a month, a year and a 29 February', () => {
    expect(ageInDays('2026-09-23', '2026-11-25')).toBe(63);
    expect(ageInDays('2027-12-31', '2028-03-01')).toBe(61);
    expect(ageInDays('2026-11-25', '2026-11-25')).toBe(0);
  });

  it('is out of date after more than 90 days, not on the ninetieth', () => {
    expect(isOutOfDate('2026-08-27', '2026-11-25')).toBe(false);
    expect(isOutOfDate('2026-08-26', '2026-11-25')).toBe(true);
  });

  it('refuses what is no day, with how to write one', () => {
    expect(() => isOutOfDate('2026-11', '2026-11-25')).toThrow(/YYYY-MM-DD/);
    expect(() => isOutOfDate('2026-11-25', '2026-13-01')).toThrow(RangeError);
  });
});
