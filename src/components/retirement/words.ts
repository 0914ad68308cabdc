import type {
  RetirementRow,
  Standing,
  STANDING_CHOICES,
} from '../../lib/catalog/models/retirement/retirement-rows.ts';

/** What a reader can narrow the list to, in words. */
export const STANDING_NAMES: Readonly<Record<(typeof STANDING_CHOICES)[number], string>> = {
  leaving: 'Leaving',
  gone: 'Gone',
  'no-date': 'No day known',
};

/** Marks next to the words, so that colour is never alone. */
export const STANDING_MARKS: Readonly<Record<Standing, string>> = {
  due: '!',
  leaving: '◔',
  gone: '✗',
  'no-date': '?',
};

/**
 * Returns where a model stands, in words: “announced, in 52 days”, “due: the day has passed, nobody has
 * looked since”, “gone”, “no day known, not before 2027-09-22”.
 */
export function standingWords({ standing }: Pick<RetirementRow, 'standing'>): string {
  if (standing.state === 'gone') return standing.answeredByAnother ? 'replaced under its name' : 'gone';
  if (standing.state === 'due') return 'due: the day has passed, nobody has looked since';
  if (standing.state === 'leaving')
    return `announced, in ${String(standing.days)} ${standing.days === 1 ? 'day' : 'days'}`;
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
