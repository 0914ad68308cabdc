/** A column by its name in the address, and the direction in which the table is sorted by it. */
export interface SortOrder {
  readonly column: string;
  readonly isDown: boolean;
}

/** Returns the order in an address: “-price” is the column `price` with the largest on top. */
export function orderFrom(text: string): SortOrder {
  return { column: text.replace(/^-/, ''), isDown: text.startsWith('-') };
}

/** Returns an order as it stands in an address. */
export function orderText({ column, isDown }: SortOrder): string {
  return `${isDown ? '-' : ''}${column}`;
}

/**
 * Returns the order after a press on a column's head: the other direction if the table is sorted by it already, else
 * `first`, which begins with “-” for a column whose largest values come first.
 */
export function nextOrder(now: SortOrder | undefined, first: string): SortOrder {
  const wanted = orderFrom(first);
  return now?.column === wanted.column ? { ...now, isDown: !now.isDown } : wanted;
}
