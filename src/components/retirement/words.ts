import type { RetirementRow, Standing } from '../../lib/catalog/models/retirement-rows.ts';

/** The standings in words. */
export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  leaving: 'Leaving',
  gone: 'Gone',
  'no-date': 'No day known',
};

/** Marks next to the words, so that colour is never alone. */
export const STANDING_MARKS: Readonly<Record<Standing, string>> = {
  leaving: '◔',
  gone: '✗',
  'no-date': '?',
};

/** Returns where a model stands, in words: “leaves in 5 days”, “gone”, “no day known, not before 2027-09-22”. */
export function standingWords({ standing }: Pick<RetirementRow, 'standing'>): string {
  if (standing.state === 'gone') return standing.answeredByAnother ? 'replaced under its name' : 'gone';
  if (standing.state === 'leaving')
    return `leaves in ${String(standing.days)} ${standing.days === 1 ? 'day' : 'days'}`;
  return standing.notBefore === undefined ? 'no day known' : `no day known, not before ${standing.notBefore}`;
}

/** Returns what happens to requests, and the successor that the vendor names: “Then requests fail. In its place: gpt-6-luna.” */
export function afterwardsWords({
  standing,
  afterwards,
  successor,
}: Pick<RetirementRow, 'standing' | 'afterwards' | 'successor'>): string {
  const isGone = standing.state === 'gone';
  const words = [
    afterwards === 'error' && (isGone ? 'Requests fail.' : 'Then requests fail.'),
    afterwards === 'rerouted' &&
      (isGone ? 'Another model answers under this name.' : 'Then another model answers under this name.'),
    successor !== undefined && `In its place: ${successor}.`,
  ];
  return words.filter((part) => typeof part === 'string').join(' ');
}
