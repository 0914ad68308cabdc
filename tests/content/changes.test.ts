import { describe, expect, it } from 'vitest';

import { comingChanges, dueChanges, pastChanges } from '../../src/components/changes/all-changes.ts';
import { pricesAround } from '../../src/components/changes/price-words.ts';
import { buildDay } from '../../src/components/facts/build-day.ts';
import { allRetirementRows } from '../../src/components/retirement/all-retirement-rows.ts';
import { readFactFiles } from '../../src/integrations/fact-files.ts';
import { firstDay } from '../../src/lib/catalog/event-standing.ts';
import { ChangeListSchema } from '../../src/lib/catalog/course/change.ts';
import { OfferSchema } from '../../src/lib/catalog/market/offer.ts';

const changes = [...comingChanges, ...dueChanges, ...pastChanges];
const offers = readFactFiles('src/content/offers', OfferSchema);
const offer = (id: string): (typeof offers)[number] => {
  const found = offers.find((one) => one.id === id);
  if (!found) throw new Error(`no offer ${id}`);
  return found;
};
const change = {
  id: 'a-change',
  date: '2026-11-25',
  kind: 'law',
  what: 'A duty began somewhere',
  source: { title: 'A page', url: 'https://example.org/', read: '2026-11-25' },
  section: { page: 'cost' },
};
const isChange = (one: object): boolean => ChangeListSchema.safeParse({ changes: [one] }).success;

describe('the list of changes', () => {
  it('gives each change an identity of its own and a source', () => {
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
    for (const { id, sources } of changes) expect(sources.length, id).toBeGreaterThan(0);
  });

  it('has what happened newest first, and what is announced soonest first', () => {
    const days = (list: typeof changes): string[] => list.map(({ date }) => firstDay(date));
    expect(days([...pastChanges])).toEqual(
      days([...pastChanges])
        .toSorted()
        .toReversed(),
    );
    expect(days([...comingChanges])).toEqual(days([...comingChanges]).toSorted());
    expect(pastChanges.every(({ date }) => firstDay(date) <= buildDay)).toBe(true);
  });

  it('has every model with a last day', () => {
    const text = changes
      .filter(({ id }) => id.startsWith('retired-'))
      .map(({ now }) => now)
      .join(' ');
    const dated = allRetirementRows.filter(({ retires }) => retires !== undefined);
    for (const { name } of dated) expect(text, name).toContain(name);
  });
});

describe('a price that changed', () => {
  it('is told with the price of the day before and of the day, from the price package', () => {
    expect(pricesAround(offer('gpt-5-6-sol-openai'), '2026-08-21')).toEqual({
      was: '$5.00 in, $30.00 out, a million tokens.',
      now: '$4.00 in, $20.00 out, a million tokens.',
    });
  });

  it('is told with its dear hours', () => {
    expect(pricesAround(offer('deepseek-v4-flash-deepseek'), '2026-08-17').now).toBe(
      '$0.22 in, $0.66 out, a million tokens; from 01:00 to 04:00 and 06:00 to 10:00 UTC $0.44 in, $1.32 out.',
    );
  });

  it('stops the build when the price did not change on that day', () => {
    expect(() => pricesAround(offer('gpt-5-6-sol-openai'), '2026-08-22')).toThrow(
      'the price package has no change of gpt-5-6-sol-openai on 2026-08-22',
    );
  });

  it('stops the build for an offer whose prices have no dates', () => {
    expect(() => pricesAround(offer('gpt-5-6-sol-azure'), '2026-08-21')).toThrow('has no `package`');
  });
});

describe('a file of changes', () => {
  it('says how it is now, or names an offer, and not both', () => {
    expect(isChange({ ...change, now: 'It applies.' })).toBe(true);
    expect(isChange({ ...change, offer: 'an-offer' })).toBe(true);
    expect(isChange(change)).toBe(false);
    expect(isChange({ ...change, now: 'It applies.', offer: 'an-offer' })).toBe(false);
    expect(isChange({ ...change, was: 'Before.', offer: 'an-offer' })).toBe(false);
  });

  it('needs a whole day for a price, and only a year for others', () => {
    expect(isChange({ ...change, date: '2026', now: 'It applies.' })).toBe(true);
    expect(isChange({ ...change, date: '2026-11', offer: 'an-offer' })).toBe(false);
  });
});
