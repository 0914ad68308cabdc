import { expect, it } from 'vitest';

import { allOpenModels } from '../../../../src/components/facts/catalogue.ts';
import { allPaidModels } from '../../../../src/components/facts/paid-models.ts';
import { COMPARE_ROWS } from '../../../../src/components/models/compare/compared-model.ts';
import { comparedModels } from '../../../../src/components/models/compare/compared-models.ts';
import { indexRows } from '../../../../src/components/models/index/index-rows.ts';

const cellsOf = (id: string): Record<string, string> => {
  const model = comparedModels.find((one) => one.id === id);
  return Object.fromEntries(
    COMPARE_ROWS.map((row, place) => {
      const { text = '', note = '' } = model?.cells[place] ?? {};
      return [row, `${text}|${note}`.replaceAll('\u00a0', ' ')];
    }),
  );
};

it('has every model once, by the name that the table of all models gives it', () => {
  const ids = comparedModels.map(({ id }) => id);
  expect(ids).toHaveLength(allOpenModels.length + allPaidModels.length);
  expect(new Set(ids)).toEqual(new Set(indexRows.map(({ id }) => id)));
  for (const { id, cells } of comparedModels) expect(cells, id).toHaveLength(COMPARE_ROWS.length);
});

it('says of an open model what its page says', () => {
  const cells = cellsOf('llama-3-3-70b-instruct');
  expect(cells['Size']).toBe('70.6 billion parameters|All of them are read for each token.');
  expect(cells['Memory when it runs']).toContain('GB in Q4_K_M|');
  expect(cells['Released']).toBe('2024-12-06|');
});

it('does not call a mixture dense whose active part is not known', () => {
  const cells = cellsOf('deepseek-v4-flash');
  expect(cells['Size']).toContain('is not in our data');
  expect(cells['Memory when it runs']).toBe('not in our data|No formula covers its design.');
});

it('says where a closed model stands', () => {
  const cells = cellsOf('claude-3-7-sonnet');
  expect(cells['Status']).toBe('gone since 2026-02-19|');
  expect(cells['Price of a million tokens']).toBe('not in our data|');
});
