import { describe, expect, it } from 'vitest';

import {
  retirementRows,
  rowsShown,
} from '../../../../../src/lib/catalog/models/retirement/retirement-rows.ts';
import { retirementLists } from '../../retirement-lists.ts';

const rows = retirementRows(retirementLists, '2026-11-25');
const models = (list: typeof rows): readonly string[] => list.map(({ model }) => model);

describe('the list of retirements', () => {
  it('has what leaves soonest first, then what went last, then what has no day', () => {
    expect(models(rows)).toEqual(['b-next', 'a-soon', 'b-gone', 'a-old', 'a-new']);
  });

  it('says where each model stands on the day', () => {
    expect(rows[0]?.standing).toEqual({ state: 'leaving', on: '2026-11-30', days: 5 });
    expect(retirementRows(retirementLists, '2026-12-01')[0]?.standing).toEqual({
      state: 'due',
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
    const later = retirementRows(retirementLists, '2026-12-01');
    expect(models(rowsShown(later, { vendor: 'all', standing: 'leaving' }))).toEqual(['b-next', 'a-soon']);
  });
});
