import { parseCount, type CountLimits } from '../units/count.ts';
import { parseTokens, type Parsed } from '../units/tokens.ts';
import { CONTEXT_LIMITS, USER_LIMITS, type ReaderCase } from './reader-case.ts';

/** A number that a reader types: which part of the case it is, and how its text is parsed. */
interface TypedEntry {
  readonly part: keyof ReaderCase;
  readonly parse: (text: string) => Parsed;
}

const PROJECTOR_LIMITS: CountLimits = { what: 'megabytes', least: 1, most: 100_000 };

/** The numbers of a case that a reader types. An empty projector size means that there is no projector. */
export const TYPED_ENTRIES = {
  context: { part: 'contextTokens', parse: parseContext },
  users: { part: 'users', parse: (text) => parseCount(text, USER_LIMITS) },
  projector: {
    part: 'projectorMegabytes',
    parse: (text) => (text.trim() === '' ? { ok: true, value: 0 } : parseCount(text, PROJECTOR_LIMITS)),
  },
} as const satisfies Record<string, TypedEntry>;

function parseContext(text: string): Parsed {
  const parsed = parseTokens(text);
  if (!parsed.ok || (parsed.value >= CONTEXT_LIMITS.least && parsed.value <= CONTEXT_LIMITS.most))
    return parsed;
  return { ok: false, message: 'Write a number of tokens from 1 to 100 million, such as 8192, 32k or 128k.' };
}

/** The name of one of them, in forms and addresses. */
export type TypedField = keyof typeof TYPED_ENTRIES;

/**
 * Returns a projector's size as a person would type it.
 *
 * @example 0 gives nothing, 931 gives “931”.
 */
export function projectorText(megabytes: number): string {
  return megabytes === 0 ? '' : String(megabytes);
}
