/**
 * The reader's cost case from one visit to the next, in this browser only.
 *
 * Stored: one string in localStorage under `open-or-paid:cost:1`, the same query that the page's address holds, as in
 * `requests=50&people=no`. It is written after each change that the reader makes and removed by “Reset”. What is said in
 * `case-storage.ts` about shapes that change and browsers that refuse holds here too.
 */
const KEY = 'open-or-paid:cost:1';

/** The query stored at the last visit, or undefined. */
export function storedCost(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a query for the next visit; an empty one is forgotten. */
export function storeCost(query: string): void {
  try {
    if (query === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, query);
  } catch {
    // There is nothing to remember then, and the calculator works without.
  }
}
