import { describe, expect, it } from 'vitest';

import { retirementState } from '../../../../src/lib/catalog/models/retirement-state.ts';

describe('the state of a model at its vendor', () => {
  it('is leaving, with the days that are left', () => {
    expect(retirementState({ retires: '2027-01-14' }, '2026-11-25')).toEqual({
      state: 'leaving',
      on: '2027-01-14',
      days: 50,
    });
  });

  it('is gone from its last day on, and says when another model answers under its name', () => {
    expect(retirementState({ retires: '2026-10-08', afterwards: 'rerouted' }, '2026-10-08')).toEqual({
      state: 'gone',
      since: '2026-10-08',
      answeredByAnother: true,
    });
  });

  it('has no date when none is known, with the earliest day that was promised', () => {
    expect(retirementState({ notBefore: '2027-09-22' }, '2026-11-25')).toEqual({
      state: 'no-date',
      notBefore: '2027-09-22',
    });
    expect(retirementState({}, '2026-11-25')).toEqual({ state: 'no-date' });
  });
});
