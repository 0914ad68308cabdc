/** The columns that the table can be sorted by. */
export const SORT_KEYS = ['parameters', 'speed', 'name'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** A column and the direction in which it is sorted. */
export interface SortOrder {
  readonly key: SortKey;
  readonly direction: 'ascending' | 'descending';
}

/** How a reader looks at the table. */
export interface TableView {
  readonly sort: SortOrder;
  /** Words that a model’s name must hold. */
  readonly text: string;
  /** A maker, or nothing for all. */
  readonly maker: string;
  readonly showsAll: boolean;
}

/** How the table stands at first: the largest model on top. */
export const FIRST_VIEW: TableView = {
  sort: { key: 'parameters', direction: 'descending' },
  text: '',
  maker: '',
  showsAll: false,
};

/** Rows that stand in the page before a reader asks for all. */
export const FIRST_ROWS = 25;

/** Returns the order after a reader presses a column: turned round when it is sorted by already. */
export function nextOrder({ key, direction }: SortOrder, pressed: SortKey): SortOrder {
  if (pressed !== key) return { key: pressed, direction: pressed === 'name' ? 'ascending' : 'descending' };
  return { key, direction: direction === 'ascending' ? 'descending' : 'ascending' };
}
