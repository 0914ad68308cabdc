/**
 * The reader's case from one visit to the next, in this browser only.
 *
 * Stored: one string in localStorage under `open-or-paid:case:1`, the same query that the page's address holds, as in
 * `model=gpt-oss-20b&context=32k`. It is written after each change that the reader makes and removed by “Reset”.
 *
 * When the shape changes: a new parameter needs nothing, since one that is missing takes its default; a value that is
 * no longer known is dropped in silence, since the reader did not write it. Only when an old value would come to mean
 * something else is the number in the key raised, which forgets what was stored under the old one.
 *
 * A browser may refuse to store (private windows, full disk, a policy). Then there is nothing to remember, and the
 * calculator works without.
 */
const KEY = 'open-or-paid:case:1';

/** The query stored at the last visit, or undefined. */
export function storedCase(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a query for the next visit. */
export function storeCase(query: string): void {
  try {
    localStorage.setItem(KEY, query);
  } catch {
    // Nothing to do: see above.
  }
}

/** Forgets what was stored. */
export function forgetCase(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing to do: see above.
  }
}
