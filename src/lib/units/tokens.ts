/** The result of reading a number from a text field: the number, or what to write instead, in words. */
export type Parsed =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string };

/**
 * Returns the number of tokens that a person typed, or a message that says what to write instead. Accepts digits with
 * spaces, dots or commas between thousands, and k or M. k means 1024 and M 1024², as model makers use them.
 *
 * @example “32k” gives 32,768; “131,072” gives 131,072; “many” gives a message.
 */
export function parseTokens(text: string): Parsed {
  const compact = text.trim().replaceAll(/[\s_]/g, '');
  // Without a suffix, a dot or comma separates thousands: “1,5” is a slip, not 15.
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+|\d+[.,]\d+(?=k|m))(k|m)?$/i.exec(compact);
  if (!match) {
    return { ok: false, message: 'Write a number of tokens, such as 8192, 32k or 128k.' };
  }
  const [, digits = '', suffix] = match;
  const number = suffix ? Number(digits.replace(',', '.')) : Number(digits.replaceAll(/[.,]/g, ''));
  if (!Number.isFinite(number)) {
    return { ok: false, message: 'Write a number of tokens, such as 8192, 32k or 128k.' };
  }
  const factor = suffix === undefined ? 1 : suffix.toLowerCase() === 'k' ? 1024 : 1024 ** 2;
  return { ok: true, value: Math.round(number * factor) };
}

/**
 * Returns a token count (0 or more) as people write it: whole multiples of 1024 with k, of 1024² with M.
 *
 * @example 131072 gives “128k”, 1000 gives “1,000”.
 */
export function formatTokens(tokens: number): string {
  if (tokens >= 1024 ** 2 && tokens % 1024 ** 2 === 0) return `${String(tokens / 1024 ** 2)}M`;
  if (tokens >= 1024 && tokens % 1024 === 0) return `${String(tokens / 1024)}k`;
  return tokens.toLocaleString('en-GB');
}
