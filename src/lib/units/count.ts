import type { Parsed } from './tokens.ts';

/** The limits of a whole number that a person types. */
export interface CountLimits {
  /** What it counts, in the plural, such as “simultaneous users”. */
  readonly what: string;
  /** The smallest number that is accepted: 0 or more. */
  readonly least: number;
  /** The largest number that is accepted. */
  readonly most: number;
}

/**
 * Returns the whole number that a person typed, with or without separators between thousands, or a message that says
 * what to write instead if it is not a whole number or is outside the limits.
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
