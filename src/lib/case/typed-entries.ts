import { parseCount, type CountLimits } from '../units/count.ts';
import type { Parsed } from '../units/tokens.ts';
import { parseContext } from './context.ts';
import { USER_LIMITS, type ReaderCase } from './reader-case.ts';

/** A number of a case that a reader types: the part of the case that it is, and how its text is read. */
interface TypedEntry {
  readonly part: keyof ReaderCase;
  readonly parse: (text: string) => Parsed;
}

const PROJECTOR_LIMITS: CountLimits = { what: 'megabytes', least: 1, most: 100_000 };

/** The numbers of a case that a reader types. An empty field of a projector's size means that there is none. */
export const TYPED_ENTRIES = {
  context: { part: 'contextTokens', parse: parseContext },
  users: { part: 'users', parse: (text) => parseCount(text, USER_LIMITS) },
  projector: {
    part: 'projectorMegabytes',
    parse: (text) => (text.trim() === '' ? { ok: true, value: 0 } : parseCount(text, PROJECTOR_LIMITS)),
  },
} as const satisfies Record<string, TypedEntry>;

/** A field that holds one of them. */
export type TypedField = keyof typeof TYPED_ENTRIES;

/**
 * Returns a projector's size as a person would type it.
 *
 * @example 0 gives nothing, 931 gives “931”.
 */
export function projectorText(megabytes: number): string {
  return megabytes === 0 ? '' : String(megabytes);
}
