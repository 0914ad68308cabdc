import type { Case } from './case.ts';
import type { KnownIds, Parameter } from './parameter.ts';
import { CASE_KEYS, PARAMETERS, type CaseKey } from './parameters/parameters.ts';

/** What a reader has entered, word for word, right or wrong. A key that is absent or empty was not entered. */
export type Entries = Readonly<Partial<Record<CaseKey, string>>>;

/** The case that entries state, and what is wrong with those that state nothing. */
export interface ReadEntries {
  readonly stated: Case;
  /** What to write instead, by key. */
  readonly errors: Readonly<Partial<Record<CaseKey, string>>>;
}

/**
 * Returns the case that entries state. An entry that cannot be read is left out of the case and has a message in
 * `errors`; nothing throws. An id is taken as it is while `known` does not say which there are.
 *
 * @example { context: '32k', users: 'many' } states a context of 32,768 and has one error.
 */
export function readEntries(entries: Entries, known: KnownIds = {}): ReadEntries {
  const stated: Partial<Record<CaseKey, unknown>> = {};
  const errors: Partial<Record<CaseKey, string>> = {};
  for (const key of CASE_KEYS) {
    const text = entries[key];
    if (text === undefined || text.trim() === '') continue;
    const read = PARAMETERS[key].read(text, { given: stated as Case, known });
    if (read.ok) stated[key] = read.value;
    else errors[key] = read.message;
  }
  return { stated: stated as Case, errors };
}

/**
 * Returns the entries that state a case, as a person would type them; what is as usual is left out.
 *
 * @example { contextTokens: 32768 } is { context: '32k' }; a `growth` of 0 is nothing.
 */
export function entriesOf(stated: Case): Entries {
  const entries: Partial<Record<CaseKey, string>> = {};
  for (const key of CASE_KEYS) {
    const text = printed(stated, key);
    if (text !== undefined && saysSomething(stated, key)) entries[key] = text;
  }
  return entries;
}

/**
 * Says whether a case has a value of a key that is not the usual one. Stating what is usual states nothing: links leave
 * it out, so no tool may make more of it.
 *
 * @example { precision: 'Q4_K_M' } does not, since llama.cpp runs that; { precision: 'Q8_0' } does.
 */
export function saysSomething(stated: Case, key: CaseKey): boolean {
  const text = printed(stated, key);
  return text !== undefined && text !== usualText(stated, key);
}

/**
 * Returns a value that was stated as text, or undefined.
 *
 * @example a `context` of 32,768 is “32k”.
 */
export function printed(stated: Case, key: CaseKey): string | undefined {
  const value = stated[key];
  return value === undefined ? undefined : (PARAMETERS[key] as Parameter<unknown>).print(value);
}

/**
 * Returns the text of the usual value of a key for a case, or undefined where there is none.
 *
 * @example the usual `precision` is “Q4_K_M” in llama.cpp and “BF16” in vLLM.
 */
export function usualText(stated: Case, key: CaseKey): string | undefined {
  const { usual, print } = PARAMETERS[key] as Parameter<unknown>;
  return usual && print(usual(stated));
}

/**
 * Returns the value of a key: what was stated, else what is usual.
 *
 * @throws {Error} for a key that has no usual value: an error of the program.
 * @example without a `pace` 20 tokens a second.
 */
export function valueOf<Key extends CaseKey>(stated: Case, key: Key): NonNullable<Case[Key]> {
  const value = stated[key] ?? (PARAMETERS[key] as Parameter<unknown>).usual?.(stated);
  if (value === undefined) throw new Error(`The case has no usual value of “${key}”.`);
  return value as NonNullable<Case[Key]>;
}
