/**
 * The reader's cost case from one visit to the next, in this browser only.
 *
 * Stored: one string in localStorage under `open-or-paid:cost:1`, the same query as in the page's address, such as
 * `requests=50&people=no`. It is written after each change that the reader makes and removed by “Reset”. For changes of
 * the format and browsers that refuse to store, see `case/case-storage.ts`.
 */
const KEY = 'open-or-paid:cost:1';

/** Returns the query stored on the last visit; undefined if there is none. */
export function storedCost(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a case's query for the next visit; an empty one deletes what was stored. */
export function storeCost(query: string): void {
  try {
    if (query === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, query);
  } catch {
    // The browser refuses to store: the calculator works without.
  }
}
