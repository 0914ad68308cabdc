import { entriesOf, readEntries, type Entries } from './entries.ts';
import type { Case } from './case.ts';
import type { KnownIds } from './parameter.ts';
import { CASE_KEYS, KEY_OF_NAME, PARAMETERS, type CaseKey } from './parameters/parameters.ts';
import { DEFAULT_TRAINING_CASE } from './training-case.ts';

/** A part of an address that could not be used, as it was written. */
export interface IgnoredPart {
  readonly parameter: string;
  readonly value: string;
}

/** The parameter that says by which rules an address was written; links of 2026 have none. */
const VERSION_PARAMETER = 'v';
const VERSION = '2';

/** The front page asks for an amount and what it counts; together they are one entry. */
const AMOUNT = 'amount';
const UNIT = 'unit';
const UNITS = ['chats', 'requests', 'headcount'] as const;

/** A parameter of old links for the reader's own computer, which is the machine of the case now. */
const OLD_COMPUTER = 'computer';

/** The parameters of an address that belong to a case. All others are somebody else's and stay as they are. */
export const CASE_PARAMETERS: readonly string[] = [
  ...CASE_KEYS.map((key) => PARAMETERS[key].name),
  VERSION_PARAMETER,
  OLD_COMPUTER,
  AMOUNT,
  UNIT,
];

/** The longest text of one parameter that is looked at: nothing that a person types is longer. */
const MOST_CHARACTERS = 200;

/**
 * Returns the entries of an address (its query, with or without “?”), and what of it is repeated or too long to be an
 * entry. Links without a version are read as they were meant: see `fromFirstVersion`.
 *
 * @example “?context=32k&context=8k” enters “32k” and ignores the second.
 */
export function entriesFromQuery(query: string): {
  readonly entries: Entries;
  readonly ignored: readonly IgnoredPart[];
} {
  const given = new URLSearchParams(query);
  const entries: Partial<Record<CaseKey, string>> = {};
  const ignored: IgnoredPart[] = [];
  for (const [name, value] of given) {
    const key = KEY_OF_NAME.get(name);
    if (key === undefined) continue;
    // A form sends what was left empty too.
    if (value.trim() === '') continue;
    if (entries[key] !== undefined || value.length > MOST_CHARACTERS) {
      ignored.push({ parameter: name, value: value.slice(0, MOST_CHARACTERS) });
    } else entries[key] = value;
  }
  const unit = UNITS.find((one) => one === given.get(UNIT));
  const amount = given.get(AMOUNT)?.trim() ?? '';
  if (unit !== undefined && amount !== '' && amount.length <= MOST_CHARACTERS) entries[unit] ??= amount;
  return {
    entries: given.get(VERSION_PARAMETER) === VERSION ? entries : fromFirstVersion(entries, given),
    ignored,
  };
}

/**
 * Returns the entries of a link of 2026 as they are written now. Its cost calculator called the reader's machine
 * `computer`. Its fine-tuning calculator had a model of its own, with another default than the other tools.
 */
function fromFirstVersion(entries: Entries, given: URLSearchParams): Entries {
  const machine = entries.machine ?? given.get(OLD_COMPUTER) ?? undefined;
  const tunes = CASE_KEYS.some((key) => key.startsWith('tune') && entries[key] !== undefined);
  const tune = entries.tune ?? (tunes ? DEFAULT_TRAINING_CASE.model : undefined);
  return {
    ...entries,
    ...(machine === undefined || machine.length > MOST_CHARACTERS ? {} : { machine }),
    ...(tune === undefined ? {} : { tune }),
  };
}

/**
 * Reads a case from an address. What cannot be used is listed in `ignored`; nothing throws.
 *
 * @example “?context=32k&model=nonsense” states a context of 32,768, and ignores the model.
 */
export function caseFromQuery(
  query: string,
  known: KnownIds,
): { readonly stated: Case; readonly ignored: readonly IgnoredPart[] } {
  const { entries, ignored } = entriesFromQuery(query);
  const { stated, errors } = readEntries(entries, known);
  const unread = (Object.keys(errors) as CaseKey[]).map((key) => ({
    parameter: PARAMETERS[key].name,
    value: entries[key] ?? '',
  }));
  return { stated, ignored: [...ignored, ...unread] };
}

/**
 * Returns the parameters of an address that state a case, in the order of the table, with the version; none for a case
 * that states nothing.
 *
 * @example { contextTokens: 32768 } gives [['context', '32k'], ['v', '2']].
 */
export function parametersOf(stated: Case): readonly (readonly [string, string])[] {
  const entries = entriesOf(stated);
  const parameters = CASE_KEYS.flatMap((key) => {
    const text = entries[key];
    return text === undefined ? [] : [[PARAMETERS[key].name, text] as const];
  });
  return parameters.length === 0 ? [] : [...parameters, [VERSION_PARAMETER, VERSION]];
}

/**
 * Returns a case as a query without “?”, to be stored or put into an address.
 *
 * @example { contextTokens: 32768 } gives “context=32k&v=2”.
 */
export function queryOf(stated: Case): string {
  return new URLSearchParams(parametersOf(stated).map(([name, value]) => [name, value])).toString();
}

/**
 * Returns entries as a query without “?”, word for word, right or wrong, to be kept in the browser.
 *
 * @example { users: 'many' } gives “users=many&v=2”.
 */
export function rawQueryOf(entries: Entries): string {
  const parameters = CASE_KEYS.flatMap((key) => {
    const text = entries[key];
    return text === undefined || text.trim() === '' ? [] : [[PARAMETERS[key].name, text]];
  });
  return parameters.length === 0
    ? ''
    : new URLSearchParams([...parameters, [VERSION_PARAMETER, VERSION]]).toString();
}

/**
 * Returns an address with a case in it. Parameters that are not the case's, and the hash, stay.
 *
 * @throws {TypeError} when `address` is not absolute.
 * @example https://example.org/tools/memory/?a=1 with 32k gives https://example.org/tools/memory/?a=1&context=32k&v=2.
 */
export function linkWithCase(address: string, stated: Case): string {
  const url = new URL(address);
  for (const name of CASE_PARAMETERS) url.searchParams.delete(name);
  for (const [name, value] of parametersOf(stated)) url.searchParams.set(name, value);
  return url.href;
}

/**
 * Says whether an address says anything about a case.
 *
 * @example “?context=32k” does, “?theme=dark” does not.
 */
export function hasCase(query: string): boolean {
  const given = new URLSearchParams(query);
  return CASE_PARAMETERS.some((name) => name !== VERSION_PARAMETER && name !== UNIT && given.has(name));
}
