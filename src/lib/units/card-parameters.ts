import type { Parsed } from './tokens.ts';

const FACTORS: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, t: 1e12 };

/**
 * Returns the parameter count that a person typed as model cards write it: a number with M, B or T, or all its digits
 * with or without separators. The result is a whole number, or a message that says what to write instead.
 *
 * @example “70B” gives 70,000,000,000; “0.5b” gives 500,000,000; “large” gives a message.
 */
export function parseParameters(text: string): Parsed {
  const compact = text.trim().replaceAll(/[\s_]/g, '');
  const short = /^(\d+(?:[.,]\d+)?)([mbt])$/i.exec(compact);
  if (short) {
    const [, digits = '', suffix = ''] = short;
    const factor = FACTORS[suffix.toLowerCase()] ?? 1;
    return { ok: true, value: Math.round(Number(digits.replace(',', '.')) * factor) };
  }
  if (/^\d+$/.test(compact) || /^\d{1,3}([.,]\d{3})+$/.test(compact)) {
    return { ok: true, value: Number(compact.replaceAll(/\D/g, '')) };
  }
  return { ok: false, message: 'Write a number of parameters, such as 500M, 8B, 70.6B or 1T.' };
}

/**
 * Returns a parameter count (1 or more) as a model card writes it, or with all its digits if the short form would lose
 * some.
 *
 * @example 8030000000 gives “8.03B”, 70553706496 gives “70553706496”.
 */
export function shortParameters(count: number): string {
  const short = `${String(count / 1e9)}B`;
  const parsed = parseParameters(short);
  return short.length <= 7 && parsed.ok && parsed.value === count ? short : String(count);
}
