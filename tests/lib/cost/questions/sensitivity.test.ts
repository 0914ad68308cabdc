import { describe, expect, it } from 'vitest';
import { sensitivity } from '../../../../src/lib/cost/questions/sensitivity.ts';
import { servingUnits } from '../../../../src/lib/cost/serving/serving-units.ts';
import { caseWith, facts, workloadWith } from '../examples.ts';

const units = servingUnits(facts);

describe('sensitivity', () => {
  const moved = sensitivity(caseWith({ workload: workloadWith({ requestsPerDay: 100_000 }) }), facts, units);

  it('doubles and halves the bill of an API with the requests', () => {
    const requests = sensitivity(caseWith(), facts, units).find(({ input }) => input === 'requestsPerDay');
    expect(requests?.high.answer?.usdPerMonth).toBeCloseTo(2 * 12.31875, 9);
    expect(requests?.low.answer?.usdPerMonth).toBeCloseTo(12.31875 / 2, 9);
    expect(requests?.effectUsd).toBeCloseTo(1.5 * 12.31875, 9);
    expect(requests?.flips).toBe(false);
  });

  it('puts the largest effect first', () => {
    const effects = moved.map(({ effectUsd }) => effectUsd);
    expect(effects).toEqual(effects.toSorted((a, b) => b - a));
  });

  it('says what makes another kind the cheapest', () => {
    // At 200,000 requests a day a rented machine is cheaper than the host.
    const flipping = moved.filter(({ flips }) => flips);
    expect(flipping.map(({ input }) => input)).toContain('requestsPerDay');
    for (const { low, high } of flipping) {
      expect([low.answer?.kind, high.answer?.kind].some((kind) => kind !== 'hosted-open')).toBe(true);
    }
  });

  it('leaves out what changes nothing, and what the reader has fixed', () => {
    expect(moved.map(({ input }) => input)).not.toContain('write-off-years');
    const fixed = sensitivity(
      caseWith({ withPeople: true, ownAssumptions: { 'usd-per-hour': 100 } }),
      facts,
      units,
    );
    expect(fixed.map(({ input }) => input)).not.toContain('usd-per-hour');
    expect(fixed.map(({ input }) => input)).toContain('hours-api');
  });
});
