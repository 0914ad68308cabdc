import { expect, it } from 'vitest';

import { retirementGroups } from '../../../../../src/lib/catalog/models/retirement/retirement-groups.ts';
import { retirementRows } from '../../../../../src/lib/catalog/models/retirement/retirement-rows.ts';

const source = { title: 'A page', url: 'https://example.org/page', read: '2026-11-25' };
const rows = retirementRows(
  [
    {
      id: 'alpha',
      provider: 'Alpha (API)',
      models: [
        { model: 'one', name: 'One', retires: '2026-10-23', source },
        { model: 'two', name: 'Two', retires: '2026-10-23', source },
        { model: 'three', name: 'Three', retires: '2027-01-14', source },
        { model: 'four', name: 'Four', source },
      ],
    },
    {
      id: 'beta',
      provider: 'Beta (API)',
      models: [{ model: 'five', name: 'Five', retires: '2026-10-23', source }],
    },
  ],
  '2026-11-25',
);

it('puts the models of a vendor and a day together, the latest day first, and leaves out those without a day', () => {
  expect(retirementGroups(rows).map(({ id, rows: list }) => [id, list.map(({ name }) => name)])).toEqual([
    ['2027-01-14-alpha', ['Three']],
    ['2026-10-23-beta', ['Five']],
    ['2026-10-23-alpha', ['One', 'Two']],
  ]);
});
