/** The columns that the table can be sorted by. */
export const SORT_KEYS = ['parameters', 'speed', 'name'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** A column and the direction in which it is sorted. */
export interface SortOrder {
  readonly key: SortKey;
  readonly direction: 'ascending' | 'descending';
}

/** The order and the filters of the table. */
export interface TableView {
  readonly sort: SortOrder;
  /** Words that the name of a model or its maker must contain. */
  readonly text: string;
  /** A maker, or an empty text for all. */
  readonly maker: string;
  readonly showsAll: boolean;
}

/** The view that the page first shows: the largest model on top. */
export const FIRST_VIEW: TableView = {
  sort: { key: 'parameters', direction: 'descending' },
  text: '',
  maker: '',
  showsAll: false,
};

/** Rows shown before a reader asks for all. */
export const FIRST_ROWS = 25;

/** Returns the order after a press on a column's head: reversed if the table is already sorted by it. */
export function nextOrder({ key, direction }: SortOrder, pressed: SortKey): SortOrder {
  if (pressed !== key) return { key: pressed, direction: pressed === 'name' ? 'ascending' : 'descending' };
  return { key, direction: direction === 'ascending' ? 'descending' : 'ascending' };
}
