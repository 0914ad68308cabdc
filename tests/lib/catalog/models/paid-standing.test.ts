import { describe, expect, it } from 'vitest';

import { paidStanding } from '../../../../src/lib/catalog/models/paid-standing.ts';

describe('where a paid model stands', () => {
  const gone = { state: 'gone', since: '2026-10-23', answeredByAnother: false } as const;
  const leaving = { state: 'leaving', on: '2027-01-14', days: 50 } as const;

  it('is gone only when its last version is, on the day of that one', () => {
    expect(paidStanding([gone, { ...gone, since: '2026-11-01' }])).toEqual({
      state: 'gone',
      since: '2026-11-01',
    });
  });

  it('is due when all are past and nobody has seen one of them go', () => {
    const due = { ...gone, state: 'due', since: '2026-11-30' } as const;
    expect(paidStanding([gone, due])).toEqual({ state: 'due', since: '2026-11-30' });
    expect(paidStanding([due, leaving])).toMatchObject({ state: 'leaving', versionsGone: 1 });
  });

  it('is leaving while a version is left, on the last of their days', () => {
    expect(paidStanding([gone, leaving])).toEqual({ state: 'leaving', on: '2027-01-14', versionsGone: 1 });
  });

  it('has no known end when one version has none, or when there is none in our lists', () => {
    expect(paidStanding([leaving, { state: 'no-date', notBefore: '2027-09-22' }])).toEqual({
      state: 'no-date',
      notBefore: '2027-09-22',
    });
    expect(paidStanding([])).toEqual({ state: 'no-date' });
  });
});
