import type { LawDate } from '../../../lib/catalog/law/law.ts';
import { lawNamed } from '../../facts/course-facts.ts';

/**
 * Returns a date of a law, written out, by words from its line: `lawDay('eu-ai-act', 'Annex III')` is “2 December 2027”.
 * Throws unless exactly one line has these words, which stops the build.
 */
export function lawDay(law: string, part: string): string {
  const found = lawNamed(law).dates.filter(({ what, article }: LawDate) =>
    `${what} ${article ?? ''}`.includes(part),
  );
  const [only] = found;
  if (!only || found.length > 1) {
    throw new Error(
      `src/content/laws/${law}.yaml has ${String(found.length)} dates with “${part}”. Write a part of one line.`,
    );
  }
  return writtenDay(only.date);
}

/** Returns a day in words: “2 December 2027” for 2027-12-02. */
function writtenDay(day: string): string {
  return new Date(`${day}T00:00:00Z`)
    .toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .replaceAll(' ', '\u00a0');
}
