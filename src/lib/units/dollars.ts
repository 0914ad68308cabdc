import { wholeStepsThatAddUp } from './adding-up.ts';
import { significant, withDecimals } from './bytes.ts';
import type { Parsed } from './tokens.ts';

/**
 * Returns US dollars (0 or more) as people read them: to the cent below 100 dollars, whole dollars from 100 on, and with
 * two significant figures below a cent, so that a small amount never reads as nothing.
 *
 * @example 0.07 gives “$0.07”, 0.00041 gives “$0.00041”, 1231.9 gives “$1,232”, 0 gives “$0”.
 */
export function formatUsd(usd: number): string {
  if (usd === 0) return '$0';
  if (usd < 0.01) return `$${significant(usd, 2)}`;
  // Decide on the rounded amount: 99.996 is $100, not $100.00.
  return `$${withDecimals(usd, Number(usd.toFixed(2)) < 100 ? 2 : 0)}`;
}

/** Amounts as a table prints them, with a total that they add up to. */
export interface UsdColumn {
  readonly parts: readonly string[];
  readonly total: string;
}

/**
 * Returns amounts in US dollars (0 or more) as the column of a table: all with the decimals that suit their sum, so that
 * the printed parts add up to the printed total. A part that is too small for them reads “under $1”, not “$0”.
 *
 * @example 0.333, 0.333 and 0.334 print as $0.33, $0.33 and $0.34, in all $1.00.
 */
export function usdColumn(usd: readonly number[]): UsdColumn {
  const sum = usd.reduce((total, part) => total + part, 0);
  const decimals = decimalsFor(sum);
  const steps = 10 ** decimals;
  const whole = wholeStepsThatAddUp(usd.map((part) => part * steps));
  return {
    parts: usd.map((part, place) => {
      const count = whole[place] ?? 0;
      if (count > 0) return `$${withDecimals(count / steps, decimals)}`;
      return part > 0 ? `under $${withDecimals(1 / steps, decimals)}` : '$0';
    }),
    total: `$${withDecimals(Math.round(sum * steps) / steps, decimals)}`,
  };
}

/** No price is so low that a table needs more; a number format accepts at most 100. */
const MOST_DECIMALS = 12;

/** To the cent below 100 dollars, whole dollars from 100 on, two significant figures below a cent. */
function decimalsFor(sum: number): number {
  if (sum === 0 || Number(sum.toFixed(2)) >= 100) return 0;
  if (sum >= 0.01) return 2;
  return Math.min(MOST_DECIMALS, 1 - Math.floor(Math.log10(Number(sum.toPrecision(2)))));
}

/**
 * Returns the US dollars (0 or more) that a person typed, with or without a dollar sign and separators between thousands,
 * or a message that says what to write instead. A comma that is not followed by three digits is a decimal comma.
 *
 * @example “$1,234.50” gives 1234.5; “0,15” gives 0.15; “a lot” gives a message.
 */
export function parseUsd(text: string): Parsed {
  const compact = text
    .trim()
    .replace(/^\$|\$$/, '')
    .replaceAll(/[\s\u00a0\u202f]/g, '');
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact)
    ? compact.replaceAll(',', '')
    : compact.replace(',', '.');
  const value = /^(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value)
    ? { ok: true, value }
    : { ok: false, message: 'Write an amount in US dollars, such as 2.50 or 1,200.' };
}
