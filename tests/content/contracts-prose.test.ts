import { expect, it } from 'vitest';
import { sources } from '../../src/components/chapters/contracts/sources.ts';
import { conflictCount, europeanHostCount } from '../../src/components/chapters/contracts/figures.ts';
import { EUROPE_BY_PROVIDER, providerTraits } from '../../src/components/contracts/provider-traits.ts';
import { allProviders, lawNamed } from '../../src/components/facts/course-facts.ts';
import { isHighRiskDate } from '../../src/components/law/activities.ts';
import { lawDay } from '../../src/components/chapters/law/figures.ts';
import { sources as lawSources } from '../../src/components/chapters/law/sources.ts';

it('every provider that speaks of places is read as offering Europe or not, and no other', () => {
  const speaking = allProviders.filter(({ regions }) => regions !== undefined).map(({ id }) => id);
  expect(Object.keys(EUROPE_BY_PROVIDER).sort()).toEqual(speaking.sort());
});

it('a provider is read as offering Europe when its statement on places names it', () => {
  for (const { id, regions } of allProviders) {
    if (regions) expect(EUROPE_BY_PROVIDER[id], id).toBe(/\bEU\b|Europe/.test(regions.text));
  }
});

it('days of a provider whose pages disagree are not filtered by', () => {
  for (const provider of allProviders) {
    if (provider.retentionConflict) expect(providerTraits(provider).days).toBeUndefined();
  }
});

it('the chapter on contracts counts from the facts', () => {
  expect(conflictCount()).toBe('three');
  expect(europeanHostCount()).toBe('one');
});

it('three dates of the AI Act are for high-risk uses', () => {
  expect(
    lawNamed('eu-ai-act')
      .dates.filter(isHighRiskDate)
      .map(({ date }) => date),
  ).toEqual(['2027-12-02', '2028-08-02', '2030-08-02']);
});

it('a day of a law is found by a part of its line, and a part of two lines is refused', () => {
  expect(lawDay('eu-ai-act', 'Annex III')).toBe('2\u00a0December\u00a02027');
  expect(() => lawDay('eu-ai-act', 'High-risk duties')).toThrow('2 dates');
  expect(() => lawDay('eu-ai-act', 'Annex IX')).toThrow('0 dates');
});

it('no source is dated later than it was read', () => {
  for (const { published, read, id } of [...sources, ...lawSources]) {
    if (published !== undefined) expect(published.slice(0, 10) <= read, id).toBe(true);
  }
});
