import { describe, expect, it } from 'vitest';

import { retirementRows } from '../../../src/lib/catalog/models/retirement/retirement-rows.ts';
import { retirementCalendar } from '../../../src/lib/export/retirement-calendar.ts';
import { retirementLists } from '../catalog/retirement-lists.ts';

const rows = retirementRows(retirementLists, '2026-11-25');

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
    const moved = retirementLists.map((list) => ({
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
