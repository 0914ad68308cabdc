import { significant } from '../../lib/units/bytes.ts';
import { formatTokens } from '../../lib/units/tokens.ts';
import { quotedFigure } from '../facts/publications.ts';
import { unbroken } from './number-words.ts';

/** Numbers that a publication gives. A name that is not in src/content/publications stops the build. */

/**
 * Returns a number from a publication, with its unit where it has one: “92 %”. As the publication prints it, or rounded
 * to `digits` significant figures.
 */
export function quoted(publication: string, figure: string, digits?: number): string {
  const { value, unit } = quotedFigure(publication, figure);
  const text =
    digits === undefined
      ? value.toLocaleString('en-GB', { maximumFractionDigits: 6 })
      : significant(value, digits);
  return unit === 'count' ? text : unbroken(`${text} ${unit === 'percent' ? '%' : unit}`);
}

/** Returns a count from a publication as tokens: “64k”. */
export function quotedTokens(publication: string, figure: string): string {
  return formatTokens(quotedFigure(publication, figure).value);
}
