import type { PaidStanding } from '../../../lib/catalog/models/paid-standing.ts';

/** Kinds of input in words. */
const INPUT_WORDS: Readonly<Record<string, string>> = {
  text: 'text',
  image: 'pictures',
  audio: 'sound',
  video: 'video',
  pdf: 'PDF files',
};

/** Returns where a model stands at its maker, in a few words: “leaves on 2027-01-14”, “gone since 2025-10-28”. */
export function paidStandingWords(standing: PaidStanding): string {
  if (standing.state === 'gone') return `gone since ${standing.since}`;
  if (standing.state === 'due') return `was to leave on ${standing.since}; not checked since`;
  if (standing.state === 'leaving') return `leaves on ${standing.on}`;
  return 'no last day known';
}

/** Returns where a model stands at its maker, as a sentence: “It leaves its maker’s API on 2027-01-14.” */
export function paidStandingSentence(standing: PaidStanding): string {
  if (standing.state === 'gone') return `It has been gone from its maker’s API since ${standing.since}.`;
  if (standing.state === 'due') {
    return `It was to leave its maker’s API on ${standing.since}. The day has passed, and nobody has looked since.`;
  }
  if (standing.state === 'leaving') {
    const rest = standing.versionsGone > 0 ? 'The last of its versions leaves' : 'It leaves';
    return `${rest} its maker’s API on ${standing.on}.`;
  }
  return standing.notBefore === undefined
    ? 'A last day at its maker’s API is not in our data.'
    : `A last day at its maker’s API is not in our data; the maker promises it until ${standing.notBefore}.`;
}

/** Returns kinds of input as a phrase: “text, pictures and PDF files”. */
export function inputWords(kinds: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(kinds.map((kind) => INPUT_WORDS[kind] ?? kind));
}

/** Returns a count of tokens in full, as prices and limits of an API are given: “1,050,000 tokens”. */
export function tokenWords(tokens: number): string {
  return `${tokens.toLocaleString('en-GB')} tokens`;
}
