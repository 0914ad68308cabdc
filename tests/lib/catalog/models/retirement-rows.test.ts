import { describe, expect, it } from 'vitest';

import type { RetirementList } from '../../../../src/lib/catalog/models/retirement.ts';
import { retirementRows, rowsShown } from '../../../../src/lib/catalog/models/retirement-rows.ts';
import { retirementCalendar } from '../../../../src/lib/export/retirement-calendar.ts';

const source = { title: 'A page', url: 'https://example.org/page', read: '2026-11-25' };
const lists: readonly (RetirementList & { id: string })[] = [
  {
    id: 'alpha',
    provider: 'Alpha (API)',
    models: [
      { model: 'a-old', name: 'A Old', retires: '2025-01-01', source },
      { model: 'a-new', name: 'A New', source, notBefore: '2027-09-22' },
      {
        model: 'a-soon',
        name: 'A Soon',
        retires: '2026-12-11',
        afterwards: 'rerouted',
        successor: 'a-new',
        secondHand: true,
        inArticle: true,
        otherSources: [source],
        source,
      },
    ],
  },
  {
    id: 'beta',
    provider: 'Beta (API)',
    models: [
      { model: 'b-gone', name: 'B Gone', retires: '2026-10-23', afterwards: 'error', source },
      { model: 'b-next', name: 'B Next', retires: '2026-11-30', source },
    ],
  },
];
const rows = retirementRows(lists, '2026-11-25');
const models = (list: typeof rows): readonly string[] => list.map(({ model }) => model);

describe('the list of retirements', () => {
  it('has what leaves soonest first, then what went last, then what has no day', () => {
    expect(models(rows)).toEqual(['b-next', 'a-soon', 'b-gone', 'a-old', 'a-new']);
  });

  it('says where each model stands on the day', () => {
    expect(rows[0]?.standing).toEqual({ state: 'leaving', on: '2026-11-30', days: 5 });
    expect(retirementRows(lists, '2026-12-01')[1]?.standing).toEqual({
      state: 'gone',
      since: '2026-11-30',
      answeredByAnother: false,
    });
  });

  it('can be narrowed to a vendor, to a standing, and to both', () => {
    expect(models(rowsShown(rows, { vendor: 'alpha', standing: 'all' }))).toEqual([
      'a-soon',
      'a-old',
      'a-new',
    ]);
    expect(models(rowsShown(rows, { vendor: 'all', standing: 'gone' }))).toEqual(['b-gone', 'a-old']);
    expect(models(rowsShown(rows, { vendor: 'beta', standing: 'no-date' }))).toEqual([]);
  });
});

describe('the calendar of retirements', () => {
  const text = retirementCalendar(rows, '2026-11-25').replaceAll('\r\n ', '');

  it('has each model with a day once, and none without', () => {
    expect(text.match(/^UID:.*$/gm)).toEqual([
      'UID:beta.b-next@retirements.open-or-paid',
      'UID:alpha.a-soon@retirements.open-or-paid',
      'UID:beta.b-gone@retirements.open-or-paid',
      'UID:alpha.a-old@retirements.open-or-paid',
    ]);
  });

  it('reminds two months before each day, which leaves time for a test', () => {
    expect(text.match(/^TRIGGER:.*$/gm)).toEqual(Array.from({ length: 4 }, () => 'TRIGGER:-P60D'));
  });

  it('keeps an entry’s identity when its day moves', () => {
    const moved = lists.map((list) => ({
      ...list,
      models: list.models.map((model) =>
        model.model === 'b-next' ? { ...model, retires: '2027-02-01' } : model,
      ),
    }));
    const later = retirementCalendar(retirementRows(moved, '2026-11-26'), '2026-11-26');
    expect(later).toContain(
      'UID:beta.b-next@retirements.open-or-paid\r\nDTSTAMP:20261126T000000Z\r\nDTSTART;VALUE=DATE:20270201',
    );
  });

  it('says what happens to a request, what comes next, and that a date is second-hand', () => {
    expect(text).toContain('SUMMARY:A Soon leaves: Alpha (API) (second-hand date)');
    expect(text).toContain(
      String.raw`DESCRIPTION:Name in a request: a-soon.\nAfter this day another model answers under the same name.\nNamed in its place: a-new.\nThe date is second-hand: check the vendor’s own page.\nSource: A page\, read 2026-11-25.`,
    );
    expect(text).toContain(String.raw`Name in a request: b-gone.\nAfter this day a request fails.`);
  });
});
