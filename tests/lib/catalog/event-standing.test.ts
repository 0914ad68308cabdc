import { describe, expect, it } from 'vitest';

import { eventProblem, eventStanding, firstDay } from '../../../src/lib/catalog/event-standing.ts';
import { ChangeListSchema } from '../../../src/lib/catalog/course/change.ts';
import { OfferSchema } from '../../../src/lib/catalog/market/offer.ts';
import { PaidModelSchema } from '../../../src/lib/catalog/models/paid-model.ts';
import { RetirementListSchema } from '../../../src/lib/catalog/models/retirement/retirement.ts';

const plan = { published: '2026-09-11', read: '2026-11-24' };
const report = { published: '2026-09-15', read: '2026-11-24' };

describe('how an event stands', () => {
  it('is announced before its day', () => {
    expect(eventStanding({ day: '2026-09-14', sources: [plan] }, '2026-09-13')).toBe('announced');
  });

  it('is due from its day on while every source is older', () => {
    expect(eventStanding({ day: '2026-09-14', sources: [plan] }, '2026-09-14')).toBe('due');
    expect(eventStanding({ day: '2026-09-14', sources: [plan] }, '2027-09-14')).toBe('due');
  });

  it('has happened when one source is of the day or later', () => {
    expect(eventStanding({ day: '2026-09-14', sources: [plan, report] }, '2026-09-15')).toBe('happened');
    expect(eventStanding({ day: '2026-09-15', sources: [report] }, '2026-09-15')).toBe('happened');
  });

  it('stays due while an author says that the source only announces it', () => {
    expect(eventStanding({ day: '2026-09-14', announced: true, sources: [report] }, '2026-11-24')).toBe(
      'due',
    );
  });

  it('takes a page without a date for as old as its reading, and never for younger', () => {
    expect(eventStanding({ day: '2026-09-14', sources: [{ read: '2026-09-14' }] }, '2026-09-14')).toBe(
      'happened',
    );
    expect(
      eventStanding(
        { day: '2026-11-25', sources: [{ published: '2026', read: '2026-11-24' }] },
        '2026-11-25',
      ),
    ).toBe('due');
  });

  it('gives a month and a year the benefit of the doubt', () => {
    expect(
      eventStanding({ day: '2026-09-14', sources: [{ ...plan, published: '2026-09' }] }, '2026-11-24'),
    ).toBe('happened');
    expect(eventStanding({ day: '2026-09', sources: [plan] }, '2026-11-24')).toBe('happened');
    expect(eventStanding({ day: '2026-10', sources: [plan] }, '2026-11-24')).toBe('due');
    expect(firstDay('2026')).toBe('2026-01-01');
  });
});

describe('an event whose sources are all older', () => {
  it('is a mistake when the day had passed at the reading, and the message says what to do', () => {
    expect(eventProblem({ day: '2026-09-14', sources: [plan] })).toBe(
      '2026-09-14 had passed when this was read (2026-11-24), but every source was written before the day ' +
        '(the newest on 2026-09-11): find a source of or after the day, or mark it `announced: true`',
    );
  });

  it('is none when it was still to come at the reading, is marked, or has a newer source', () => {
    expect(eventProblem({ day: '2026-12-01', sources: [plan] })).toBeUndefined();
    expect(eventProblem({ day: '2026-09-14', announced: true, sources: [plan] })).toBeUndefined();
    expect(eventProblem({ day: '2026-09-14', sources: [plan, report] })).toBeUndefined();
  });

  const source = { title: 'A page', url: 'https://example.org/page', ...plan };
  const retirement = { model: 'one', name: 'One', retires: '2026-09-14', source };
  const offer = {
    name: 'One',
    maker: 'Alpha',
    host: 'Alpha',
    hostKind: 'maker',
    weights: 'closed',
    prices: { prices: { input: 1, output: 2 }, of: '2026-09-01', source },
  };
  const change = {
    id: 'a-change',
    date: '2026-09-14',
    kind: 'law',
    what: 'A duty began somewhere',
    now: 'It applies.',
    source,
    section: { page: 'cost' },
  };
  const files = {
    'a retirement': RetirementListSchema.safeParse({ provider: 'Alpha', models: [retirement] }),
    'a release in the list of retirements': RetirementListSchema.safeParse({
      provider: 'Alpha',
      models: [{ ...retirement, retires: undefined, released: '2026-09-14' }],
    }),
    'the last day of an offer': OfferSchema.safeParse({ ...offer, retires: { date: '2026-09-14', source } }),
    'a price that was announced': OfferSchema.safeParse({
      ...offer,
      prices: { ...offer.prices, later: [{ from: '2026-09-14', prices: { input: 2, output: 4 } }] },
    }),
    'a change': ChangeListSchema.safeParse({ changes: [change] }),
    'a release': PaidModelSchema.safeParse({
      name: 'One',
      maker: 'Alpha',
      offers: [],
      stated: [{ source, released: '2026-09-14' }],
    }),
  };

  it.each(Object.entries(files))('is refused in the file of %s', (_, result) => {
    expect(result.error?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('find a source of or after the day'),
    ]);
  });

  it('passes as `announced`, with a day', () => {
    const marked = { ...retirement, announced: true };
    expect(RetirementListSchema.safeParse({ provider: 'Alpha', models: [marked] }).success).toBe(true);
    const withoutDay = { ...marked, retires: undefined };
    expect(RetirementListSchema.safeParse({ provider: 'Alpha', models: [withoutDay] }).success).toBe(false);
  });
});
