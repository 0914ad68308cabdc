import { describe, expect, it } from 'vitest';

import { retirementState } from '../../../../../src/lib/catalog/models/retirement/retirement-state.ts';

const read = '2026-11-25';
const source = { title: 'A page', url: 'https://example.org/page', read };

describe('the state of a model at its vendor', () => {
  it('is leaving, with the days that are left', () => {
    expect(retirementState({ retires: '2027-01-14', source }, '2026-11-25')).toEqual({
      state: 'leaving',
      on: '2027-01-14',
      days: 50,
    });
  });

  it('is gone from its last day on, and says when another model answers under its name', () => {
    expect(retirementState({ retires: '2026-10-08', afterwards: 'rerouted', source }, '2026-10-08')).toEqual({
      state: 'gone',
      since: '2026-10-08',
      answeredByAnother: true,
    });
  });

  it('is due when the day has passed and every source is older, until one of the day is added', () => {
    const plan = { ...source, published: '2026-09-11' };
    const model = { retires: '2026-09-14', source: plan };
    expect(retirementState(model, '2026-09-14')).toEqual({
      state: 'due',
      since: '2026-09-14',
      answeredByAnother: false,
    });
    const seen = { ...model, otherSources: [{ ...source, published: '2026-09-14' }] };
    expect(retirementState(seen, '2026-09-14')).toMatchObject({ state: 'gone' });
  });

  it('has no date when none is known, with the earliest day that was promised', () => {
    expect(retirementState({ notBefore: '2027-09-22', source }, '2026-11-25')).toEqual({
      state: 'no-date',
      notBefore: '2027-09-22',
    });
    expect(retirementState({ source }, '2026-11-25')).toEqual({ state: 'no-date' });
  });
});
