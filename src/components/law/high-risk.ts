import type { LawDate } from '../../lib/catalog/law/law.ts';

/** Returns whether a date of the AI Act counts for high-risk uses only, as its line says. */
export function isHighRiskDate({ what }: Pick<LawDate, 'what'>): boolean {
  return /high-risk/i.test(what);
}
