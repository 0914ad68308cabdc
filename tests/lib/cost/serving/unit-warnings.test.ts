import { describe, expect, it } from 'vitest';
import { unitWarnings } from '../../../../src/lib/cost/serving/unit-warnings.ts';
import { exactly } from '../../../../src/lib/units/range.ts';
import { roundUnit } from '../examples.ts';

describe('the warnings about a replica', () => {
  it('are none for one that fits, is measured and has a spare, and one without the spare', () => {
    expect(unitWarnings(roundUnit, { spareReplicas: exactly(1) })).toEqual([]);
    expect(unitWarnings(roundUnit, { spareReplicas: exactly(0) })).toHaveLength(1);
  });
});
