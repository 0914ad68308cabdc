import { parseTokens, type Parsed } from '../units/tokens.ts';
import { CONTEXT_LIMITS } from './reader-case.ts';

/**
 * Reads a context length that a person typed. Returns whole tokens, or what to write instead in words.
 *
 * @example “32k” gives 32,768; “0” and “lots” give a message.
 */
export function parseContext(text: string): Parsed {
  const parsed = parseTokens(text);
  if (!parsed.ok || (parsed.value >= CONTEXT_LIMITS.least && parsed.value <= CONTEXT_LIMITS.most))
    return parsed;
  return { ok: false, message: 'Write a number of tokens from 1 to 100 million, such as 8192, 32k or 128k.' };
}
