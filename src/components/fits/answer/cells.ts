import { USER_LIMITS } from '../../../lib/case/reader-case.ts';
import { isKnown } from '../../../lib/speed/not-known.ts';
import type { Precision } from '../../../lib/memory/weights/precision.ts';
import { significant } from '../../../lib/units/bytes.ts';
import { formatTokens } from '../../../lib/units/tokens.ts';
import { precisionName } from '../../memory/precision-choices.ts';
import type { FitRow, FitVerdict } from './row.ts';
import type { Room } from './answer.ts';

/** How a verdict is shown: its words, the class of its mark, and whether the reason is printed below. */
interface VerdictLook {
  readonly word: string;
  readonly mark: string;
  readonly showsWhy?: true;
}

/** How each verdict is shown. The marks are classes of results.css. */
export const VERDICT_LOOKS: Readonly<Record<FitVerdict, VerdictLook>> = {
  fits: { word: 'fits', mark: 'fit-yes' },
  tight: { word: 'tight', mark: 'fit-tight' },
  offloads: { word: 'offloads', mark: 'fit-tight' },
  unknown: { word: 'not known', mark: 'fit-unknown' },
  'does-not-fit': { word: 'does not fit', mark: 'fit-no' },
  'short-context': { word: 'too short', mark: 'fit-no', showsWhy: true },
  'no-file': { word: 'no such file', mark: 'fit-no', showsWhy: true },
  'not-modelled': { word: 'not modelled', mark: 'fit-unknown', showsWhy: true },
};

/** Returns the longest context for a table, rounded down. Example: “87k”, or “all 128k” at the model's own limit. */
export function contextCell(room: Room | undefined): string {
  if (!room) return '–';
  const { tokens, isAll } = room;
  if (isAll) return `all ${formatTokens(tokens)}`;
  return formatTokens(tokens >= 1024 ? Math.floor(tokens / 1024) * 1024 : tokens);
}

/** Returns the most users for a table. Example: “1,024”, or “100,000 or more” at the limit of the search. */
export function usersCell(room: Room | undefined): string {
  if (!room) return '–';
  const users = room.users.toLocaleString('en-GB');
  return room.users === USER_LIMITS.most ? `${users} or more` : users;
}

/** A speed for a table, in tokens a second. */
interface SpeedText {
  readonly likely: string;
  /** Absent when there is no estimate. */
  readonly range?: string;
}

/** Returns a speed for a table, in two significant figures. Example: “35” with the range “30–46”. */
export function speedText({ speed }: FitRow): SpeedText {
  if (!speed) return { likely: '–' };
  if (!isKnown(speed)) return { likely: 'not known' };
  const { low, likely, high } = speed;
  return {
    likely: significant(likely, 2),
    range: `${significant(low, 2)}–${significant(high, 2)}`,
  };
}

const SHORT_NAMES: Partial<Record<Precision, string>> = { MXFP4_MOE: 'MXFP4', INT4: 'INT4' };

/** Returns the name of a precision, short enough for a column. Example: “MXFP4” for gpt-oss in GGUF. */
export function shortPrecision(precision: Precision): string {
  return SHORT_NAMES[precision] ?? precisionName(precision);
}

/** Returns parameters in billions, without the unit. Example: 70553706496 gives “70.6”. */
export function billions(parameters: number): string {
  return significant(parameters / 1e9, 3);
}

/** Returns the reasons why speeds of some rows are not known, each once. */
export function unknownSpeeds(rows: readonly FitRow[]): readonly string[] {
  const reasons = rows.flatMap(({ speed }) => (speed && !isKnown(speed) ? [speed.notKnown] : []));
  return [...new Set(reasons)];
}
