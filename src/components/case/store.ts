import { KEY_OF_NAME, PARAMETERS, type CaseKey } from '../../lib/case/parameters/parameters.ts';
import { readEntries, type Entries } from '../../lib/case/entries.ts';
import {
  entriesFromQuery,
  hasCase,
  linkWithCase,
  rawQueryOf,
  type IgnoredPart,
} from '../../lib/case/query.ts';
import { CASE_KEY, forgetEntries, keepEntries, linkedEntries, storedEntries } from './stored-case.ts';

/** The reader's entries at one moment. */
export interface CaseSnapshot {
  /** What stands in the fields, word for word, right or wrong. */
  readonly entries: Entries;
  /** The last text of each entry that could be read; the case is read from these. */
  readonly good: Entries;
  /** Parts of the address that cannot be used. */
  readonly ignored: readonly IgnoredPart[];
  /** Where they come from; `default` says that nothing was stated. */
  readonly origin: 'default' | 'address' | 'last-visit' | 'reader';
}

/** What the server renders, and a browser before it has looked. */
export const NOTHING_STATED: CaseSnapshot = { entries: {}, good: {}, ignored: [], origin: 'default' };

/** Entries by key; `undefined` takes one back. */
export type EntryChanges = Readonly<Partial<Record<CaseKey, string | undefined>>>;

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const PAUSE_BEFORE_ADDRESS_MS = 300;

/** Parameters of a moment, which a link does not carry on: the question that is asked again. */
const PASSING_PARAMETERS = ['ask'];

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

/**
 * Calls `listener` after each change. Returns what stops that. The first tool of a page takes in the address anew.
 */
export function onCaseChange(listener: () => void): () => void {
  if (listeners.size === 0) {
    clearTimeout(timer);
    isLoaded = false;
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Takes in what a reader typed or chose, word for word. It is kept at once, and in the address a moment later. */
export function enter(changes: EntryChanges): void {
  const { entries, good } = currentCase();
  const next = without({ ...entries, ...changes });
  const { errors } = readEntries(next);
  const readable = Object.entries(changes).filter(([key]) => !(key in errors));
  keepEntries(next, 'reader');
  publish({
    entries: next,
    good: without({ ...good, ...Object.fromEntries(readable) }),
    ignored: snapshot.ignored,
    origin: 'reader',
  });
  clearTimeout(timer);
  timer = setTimeout(writeAddress, PAUSE_BEFORE_ADDRESS_MS);
}

/** The entries that are there. */
function without(entries: EntryChanges): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([, text]) => text !== undefined));
}

/** What a tool adds to a step in the browser's history. */
export interface Step {
  /** The id of the place of the page that the step leads to. */
  readonly place?: string;
  /** Parameters of the address that are not the case's. */
  readonly parameters?: readonly (readonly [string, string])[];
  /** What the tool keeps in the history. */
  readonly note?: Readonly<Record<string, unknown>>;
  /** Takes the place of the present step instead of coming after it. */
  readonly isHere?: boolean;
}

/** Puts a whole case in place, as a step that the browser's Back button undoes. */
export function replaceCase(entries: Entries, step: Step = {}): void {
  currentCase();
  writeAddress();
  keepEntries(entries, 'reader');
  publish(snapshotOf(entries, 'reader'));
  const url = new URL(caseLink(step.place));
  for (const [name, value] of step.parameters ?? []) url.searchParams.set(name, value);
  const state = { ...step.note, caseEntries: entries };
  if (step.isHere === true) history.replaceState(state, '', url);
  else history.pushState(state, '', url);
}

/** Nothing is stated any more and nothing is kept; Back brings it back. */
export function startAgain(): void {
  replaceCase({});
  forgetEntries();
  publish(NOTHING_STATED);
}

/** Hides what the address had that cannot be used, and takes back the entries among it, such as an unknown model. */
export function dismissIgnored(parts: readonly IgnoredPart[]): void {
  const { entries, good, origin } = currentCase();
  const kept = (texts: Entries): Entries =>
    without(
      Object.fromEntries(
        Object.entries(texts).filter(
          ([key, text]) =>
            !parts.some((part) => KEY_OF_NAME.get(part.parameter) === key && part.value === text),
        ),
      ),
    );
  publish({ entries: kept(entries), good: kept(good), ignored: [], origin });
}

/** The address of this page with the case in it, leading to a place of the page where one is named. */
export function caseLink(place?: string): string {
  const url = new URL(linkWithCase(location.href, readEntries(currentCase().good).stated));
  for (const name of PASSING_PARAMETERS) url.searchParams.delete(name);
  if (place !== undefined) url.hash = place;
  return url.href;
}

function load(): void {
  isLoaded = true;
  snapshot = NOTHING_STATED;
  listenOnce();
  if (hasCase(location.search)) {
    takeIn(location.search);
    // The reader's own case is in the address too, after a reload or a link from another page.
    const own = storedEntries();
    if (own && rawQueryOf(snapshotOf(own, 'reader').good) === rawQueryOf(snapshot.good)) fromLastVisit();
  } else {
    const linked = linkedEntries();
    if (linked) publish(snapshotOf(linked, 'address'));
    else fromLastVisit();
  }
}

let isListening = false;

function listenOnce(): void {
  if (isListening) return;
  isListening = true;
  addEventListener('popstate', ({ state }: PopStateEvent) => {
    takeIn(entriesIn(state) ?? location.search);
  });
  // Another tab has changed the case. A case that came with a link into this tab stays.
  addEventListener('storage', ({ key }) => {
    if (key !== CASE_KEY && key !== null) return;
    if (snapshot.origin !== 'address') fromLastVisit();
  });
  addEventListener('pagehide', writeAddress);
}

function fromLastVisit(): void {
  const entries = storedEntries();
  publish(entries ? snapshotOf(entries, 'last-visit') : NOTHING_STATED);
}

/** Takes in a query, or the entries that a step of the browser's history had. */
function takeIn(from: string | Entries): void {
  if (typeof from !== 'string') {
    publish(snapshotOf(from, 'reader'));
    keepEntries(from, 'reader');
    return;
  }
  if (!hasCase(from)) {
    publish(NOTHING_STATED);
    return;
  }
  const { entries, ignored } = entriesFromQuery(from);
  const next = snapshotOf(entries, 'address', ignored);
  // A link to a heading of this page also comes here; it must not undo what is being typed.
  if (rawQueryOf(next.good) === rawQueryOf(snapshot.good)) {
    if (next.ignored.length > 0) publish({ ...snapshot, ignored: next.ignored });
    return;
  }
  publish(next);
  keepEntries(next.good, 'address');
}

/** A case that was not typed on this page: an entry of a link that cannot be read is reported, not shown in a field. */
function snapshotOf(
  given: Entries,
  origin: CaseSnapshot['origin'],
  ignored: readonly IgnoredPart[] = [],
): CaseSnapshot {
  const { errors } = readEntries(given);
  const good = without(Object.fromEntries(Object.entries(given).filter(([key]) => !(key in errors))));
  if (origin !== 'address') return { entries: given, good, ignored, origin };
  const unread = (Object.keys(errors) as CaseKey[]).map((key) => ({
    parameter: PARAMETERS[key].name,
    value: given[key] ?? '',
  }));
  return { entries: good, good, ignored: [...ignored, ...unread], origin };
}

function publish(next: CaseSnapshot): void {
  snapshot = next;
  for (const listener of listeners) listener();
  // Tools that sleep wake up: src/components/site/on-touch.ts.
  if (next.origin !== 'default') dispatchEvent(new Event(CASE_KEY));
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
