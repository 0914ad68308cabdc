import type { Parsed } from './tokens.ts';

/** The smallest and largest whole number that a field takes, and what it counts, as in “simultaneous users”. */
export interface CountLimits {
  readonly what: string;
  readonly least: number;
  readonly most: number;
}

/**
 * Reads a whole number that a person typed, with or without separators between thousands. Returns the number, or a
 * message that says what to write instead when the text is no whole number or lies outside the limits.
 *
 * @example “1 000” and “1,000” give 1000; “1.5” and “many” give a message.
 */
export function parseCount(text: string, { what, least, most }: CountLimits): Parsed {
  const compact = text.trim();
  const isCount = /^\d+$/.test(compact) || /^\d{1,3}([., \u00a0\u202f]\d{3})+$/.test(compact);
  const value = Number(compact.replaceAll(/\D/g, ''));
  if (isCount && value >= least && value <= most) return { ok: true, value };
  const limits = `from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}`;
  return { ok: false, message: `Write a whole number of ${what}, ${limits}.` };
}
