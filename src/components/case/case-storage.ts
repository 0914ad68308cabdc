/**
 * The reader's case from one visit to the next, in this browser only.
 *
 * Stored: one string in localStorage under `open-or-paid:case:1`, the same query as in the page's address, such as
 * `model=gpt-oss-20b&context=32k`. It is written after each change that the reader makes and removed by “Reset”.
 *
 * When the format changes: a new parameter needs no migration, because a missing one takes its default. A value that is
 * no longer known is dropped silently, because the reader did not type it. Raise the number in the key only when an old
 * value would mean something else; that discards what is stored under the old key.
 *
 * A browser may refuse to store anything (private windows, a full disk, a policy). The calculator then works without.
 */
const KEY = 'open-or-paid:case:1';

/** Returns the query stored on the last visit; undefined if there is none. */
export function storedCase(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a case's query for the next visit. */
export function storeCase(query: string): void {
  try {
    localStorage.setItem(KEY, query);
  } catch {
    // The browser refuses to store: see above.
  }
}

/** Deletes the stored case. */
export function forgetCase(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // The browser refuses to store: see above.
  }
}
