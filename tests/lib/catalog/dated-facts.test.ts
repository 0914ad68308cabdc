import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../../src/integrations/fact-files.ts';
import { BenchmarkSchema } from '../../../src/lib/catalog/models/benchmark.ts';
import { frontierLags } from '../../../src/lib/catalog/models/frontier-lag.ts';
import { datesThatApply } from '../../../src/lib/catalog/law/law-dates.ts';
import { LawSchema } from '../../../src/lib/catalog/law/law.ts';
import { retirementState } from '../../../src/lib/catalog/models/retirement-state.ts';

describe('the dates of a law', () => {
  const act = readFactFiles('src/content/laws', LawSchema).find(({ id }) => id === 'eu-ai-act');
  if (!act) throw new Error('src/content/laws/eu-ai-act.yaml is missing');

  it('come in order, each with whether it applies on the day asked about', () => {
    const dates = datesThatApply(act, { roles: new Set(), today: '2026-11-25' });
    expect(dates.map(({ date }) => date.date)).toEqual(dates.map(({ date }) => date.date).toSorted());
    const high = dates.find(({ date }) => date.date === '2027-12-02');
    expect(high).toMatchObject({ applies: false, concerns: true });
    expect(dates.find(({ date }) => date.date === '2025-02-02')?.applies).toBe(true);
  });

  it('tell a deployer from a maker of models', () => {
    const forDeployer = datesThatApply(act, { roles: new Set(['deployer']), today: '2026-11-25' });
    expect(forDeployer.find(({ date }) => date.date === '2025-08-02')?.concerns).toBe(false);
    expect(forDeployer.find(({ date }) => date.date === '2027-12-02')?.concerns).toBe(true);
  });

  it('apply from the day itself on', () => {
    const onTheDay = datesThatApply(act, { roles: new Set(), today: '2027-12-02' });
    expect(onTheDay.find(({ date }) => date.date === '2027-12-02')?.applies).toBe(true);
  });
});

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

describe('how far open models were behind', () => {
  const [index] = readFactFiles('src/content/benchmarks', BenchmarkSchema);
  if (!index) throw new Error('src/content/benchmarks is empty');
  const lags = new Map(frontierLags(index.rows).map((lag) => [lag.model, lag]));

  it('counts the days since the first closed model that was as good', () => {
    expect(lags.get('Llama 3.1-405B')).toMatchObject({
      lagDays: 33,
      reachedBefore: 'Claude 3.5 Sonnet (Jun 2024)',
    });
    expect(lags.get('DeepSeek-R1')?.lagDays).toBe(34);
  });

  it('gives no lag to an open model that no closed one had reached', () => {
    const [first] = frontierLags([
      { model: 'a', released: '2024-01-01', score: 10, weights: 'closed' },
      { model: 'b', released: '2024-02-01', score: 12, weights: 'open' },
    ]);
    expect(first?.lagDays).toBeUndefined();
    expect(first?.gapPoints).toBe(-2);
  });

  it('does not look at closed models that came later', () => {
    const [first] = frontierLags([
      { model: 'b', released: '2024-02-01', score: 12, weights: 'open' },
      { model: 'c', released: '2024-03-01', score: 20, weights: 'closed' },
    ]);
    expect(first).toEqual({ model: 'b', released: '2024-02-01', score: 12 });
  });
});
