import type { CaseKey } from '../../lib/case/parameters/parameters.ts';
import { readEntries, type Entries } from '../../lib/case/entries.ts';
import { entriesFromQuery, hasCase, linkWithCase, type IgnoredPart } from '../../lib/case/query.ts';
import { CASE_KEY, forgetEntries, keepEntries, linkedEntries, storedEntries } from './stored-case.ts';

/** The reader's entries at one moment. */
export interface CaseSnapshot {
  readonly entries: Entries;
  /** Parts of the address that are no entries. */
  readonly ignored: readonly IgnoredPart[];
  /** Where they come from; `default` says that nothing was stated. */
  readonly origin: 'default' | 'address' | 'last-visit' | 'reader';
}

/** What the server renders, and a browser before it has looked. */
export const NOTHING_STATED: CaseSnapshot = { entries: {}, ignored: [], origin: 'default' };

/** Entries by key; `undefined` takes one back. */
export type EntryChanges = Readonly<Partial<Record<CaseKey, string | undefined>>>;

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const PAUSE_BEFORE_ADDRESS_MS = 300;

let snapshot = NOTHING_STATED;
let isLoaded = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/**
 * Returns what the reader has entered. The first call takes in the address, or what was kept where the address says
 * nothing. All tools of a page share it, so what one is told all know.
 */
export function currentCase(): CaseSnapshot {
  if (!isLoaded) load();
  return snapshot;
}

/** Calls `listener` after each change. Returns what stops that. */
export function onCaseChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Takes in what a reader typed or chose, word for word. It is kept at once, and in the address a moment later. */
export function enter(changes: EntryChanges): void {
  const { entries } = currentCase();
  const next = Object.fromEntries(
    Object.entries({ ...entries, ...changes }).filter(([, text]) => text !== undefined),
  ) as Entries;
  keepEntries(next, 'reader');
  publish({ ...snapshot, entries: next, origin: 'reader' });
  clearTimeout(timer);
  timer = setTimeout(writeAddress, PAUSE_BEFORE_ADDRESS_MS);
}

/** Puts a whole case in place, as a step that the browser's Back button undoes. */
export function replaceCase(entries: Entries): void {
  currentCase();
  writeAddress();
  keepEntries(entries, 'reader');
  publish({ entries, ignored: [], origin: 'reader' });
  const link = caseLink();
  history.pushState(stateWith(entries), '', link);
}

/** Nothing is stated any more and nothing is kept; Back brings it back. */
export function startAgain(): void {
  replaceCase({});
  forgetEntries();
  publish(NOTHING_STATED);
}

/** Hides what the address had that cannot be used. */
export function dismissIgnored(): void {
  publish({ ...currentCase(), ignored: [] });
}

/** The address of this page with the case in it, leading to a place of the page where one is named. */
export function caseLink(place?: string): string {
  const url = new URL(linkWithCase(location.href, readEntries(currentCase().entries).stated));
  if (place !== undefined) url.hash = place;
  return url.href;
}

function load(): void {
  isLoaded = true;
  addEventListener('popstate', ({ state }: PopStateEvent) => {
    takeIn(entriesIn(state) ?? location.search);
  });
  // Another tab has changed the case. A case that came with a link into this tab stays.
  addEventListener('storage', ({ key }) => {
    if (key !== CASE_KEY && key !== null) return;
    if (snapshot.origin !== 'address') fromLastVisit();
  });
  addEventListener('pagehide', writeAddress);
  if (hasCase(location.search)) takeIn(location.search);
  else {
    const linked = linkedEntries();
    if (linked) snapshot = { entries: linked, ignored: [], origin: 'address' };
    else fromLastVisit();
  }
}

function fromLastVisit(): void {
  const entries = storedEntries();
  publish(entries ? { entries, ignored: [], origin: 'last-visit' } : NOTHING_STATED);
}

/** Takes in a query, or the entries that a step of the browser's history had. */
function takeIn(from: string | Entries): void {
  if (typeof from !== 'string') {
    publish({ entries: from, ignored: [], origin: 'reader' });
    keepEntries(from, 'reader');
    return;
  }
  if (!hasCase(from)) {
    publish(NOTHING_STATED);
    return;
  }
  const { entries, ignored } = entriesFromQuery(from);
  // A link to a heading of this page also comes here; it must not undo what is being typed.
  if (caseLinkOf(entries) === caseLinkOf(snapshot.entries)) {
    if (ignored.length > 0) publish({ ...snapshot, ignored });
    return;
  }
  publish({ entries, ignored, origin: 'address' });
  keepEntries(entries, 'address');
}

function caseLinkOf(entries: Entries): string {
  return linkWithCase(location.href, readEntries(entries).stated);
}

function publish(next: CaseSnapshot): void {
  snapshot = next;
  for (const listener of listeners) listener();
}

function writeAddress(): void {
  clearTimeout(timer);
  if (snapshot.origin === 'default') return;
  const link = caseLink();
  if (link !== location.href) history.replaceState(stateWith(snapshot.entries), '', link);
}

/** The browser's history keeps the entries too, wrong ones included. */
function stateWith(entries: Entries): unknown {
  const before: unknown = history.state;
  return { ...(typeof before === 'object' ? before : {}), caseEntries: entries };
}

function entriesIn(state: unknown): Entries | undefined {
  return typeof state === 'object' && state !== null && 'caseEntries' in state
    ? (state.caseEntries as Entries)
    : undefined;
}
