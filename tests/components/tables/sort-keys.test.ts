import { describe, expect, it } from 'vitest';

import { columnKeys, orderedPlaces } from '../../../src/components/tables/sort-keys.ts';

/** The cells of a column in the order in which a table shows them. */
function sorted(cells: readonly string[], isDown = false): readonly string[] {
  return orderedPlaces(columnKeys(cells), isDown).map((place) => cells[place] ?? '');
}

describe('columnKeys', () => {
  it('reads numbers with their units', () => {
    expect(columnKeys(['70.6\u00a0billion', '1.04 trillion', '494 million', '128k', '1M', '$1,500'])).toEqual(
      [70.6e9, 1.04e12, 494e6, 128e3, 1e6, 1500],
    );
    expect(columnKeys(['4.92\u00a0GB, Q4_K_M', '800 MB', '24,564 MiB', '41 (35–53)', '2 bytes'])).toEqual([
      4.92e9, 800e6, 24_564e6, 41, 2,
    ]);
  });

  it('takes neither dates nor counted things for numbers', () => {
    expect(columnKeys(['2026-11-03', '2024-06'])).toEqual(['2026-11-03', '2024-06']);
    expect(columnKeys(['8 × H100'])).toEqual(['8 × H100']);
  });

  it('sorts a column of words and numbers as words', () => {
    expect(columnKeys(['360', 'gpt-oss'])).toEqual(['360', 'gpt-oss']);
  });
});

describe('orderedPlaces', () => {
  it('sorts numbers as numbers, dates as dates and names by the numbers in them', () => {
    expect(sorted(['10', '9', '1,000'])).toEqual(['9', '10', '1,000']);
    expect(sorted(['2026-11-03', '2024', '2024-06-02', '2024-06'])).toEqual([
      '2024',
      '2024-06',
      '2024-06-02',
      '2026-11-03',
    ]);
    expect(sorted(['Qwen3 14B', 'Qwen3 4B', 'gpt-oss'])).toEqual(['gpt-oss', 'Qwen3 4B', 'Qwen3 14B']);
  });

  it('puts what is not known last in both directions', () => {
    const cells = ['not in our data', '2', '', '1', '–', 'not known'];
    expect(sorted(cells)).toEqual(['1', '2', 'not in our data', '', '–', 'not known']);
    expect(sorted(cells, true)).toEqual(['2', '1', 'not in our data', '', '–', 'not known']);
  });

  it('leaves equal rows in their order', () => {
    expect(orderedPlaces([1, 0, 1, 0], false)).toEqual([1, 3, 0, 2]);
    expect(orderedPlaces([1, 0, 1, 0], true)).toEqual([0, 2, 1, 3]);
  });
});
