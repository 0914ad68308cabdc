import { entriesFromQuery, rawQueryOf } from '../../lib/case/query.ts';
import type { Entries } from '../../lib/case/entries.ts';

/**
 * The reader's case in this browser, from one page and one visit to the next. Nothing is sent anywhere.
 *
 * Stored: one string in localStorage, the entries as a query, as in `model=gpt-oss-20b&context=32k&v=2`, and for a case
 * that came with a link the same in sessionStorage, so that opening somebody's link leaves one's own case alone.
 *
 * A new parameter needs no new key: one that is missing was not stated. The number in the key is raised only when an old
 * entry would come to mean something else.
 *
 * A browser may refuse to store (private windows, a full disk, a policy). Then everything works, for this page.
 */
export const CASE_KEY = 'open-or-paid:case:2';

/** Where cases were kept before there was one: of the memory calculator and of the cost calculator. */
const EARLIER_KEYS = ['open-or-paid:cost:1', 'open-or-paid:case:1'] as const;

/** Returns the entries that a reader has made in this browser, undefined where there are none. */
export function storedEntries(): Entries | undefined {
  const query = read(() => localStorage, CASE_KEY) ?? earlierQuery();
  return query === undefined || query === '' ? undefined : entriesFromQuery(query).entries;
}

/** Returns the entries of a link that was opened in this tab, undefined where there are none. */
export function linkedEntries(): Entries | undefined {
  const query = read(() => sessionStorage, CASE_KEY);
  return query === undefined || query === '' ? undefined : entriesFromQuery(query).entries;
}

/** Keeps the reader's own entries, or those of a link for this tab only. */
export function keepEntries(entries: Entries, origin: 'reader' | 'address'): void {
  if (origin === 'address') write(() => sessionStorage, CASE_KEY, rawQueryOf(entries));
  else {
    write(() => localStorage, CASE_KEY, rawQueryOf(entries));
    write(() => sessionStorage, CASE_KEY, undefined);
    for (const key of EARLIER_KEYS) write(() => localStorage, key, undefined);
  }
}

/** Removes everything that is kept. */
export function forgetEntries(): void {
  for (const key of [CASE_KEY, ...EARLIER_KEYS]) write(() => localStorage, key, undefined);
  write(() => sessionStorage, CASE_KEY, undefined);
}

/** What both calculators kept; where they differ the memory calculator's model counts. */
function earlierQuery(): string | undefined {
  const parts = EARLIER_KEYS.flatMap((key) => read(() => localStorage, key) ?? []);
  const merged = new URLSearchParams();
  for (const part of parts) for (const [name, value] of new URLSearchParams(part)) merged.set(name, value);
  return parts.length === 0 ? undefined : merged.toString();
}

function read(storage: () => Storage, key: string): string | undefined {
  try {
    return storage().getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(storage: () => Storage, key: string, value: string | undefined): void {
  try {
    if (value === undefined) storage().removeItem(key);
    else storage().setItem(key, value);
  } catch {
    // Nothing to do: see above.
  }
}
