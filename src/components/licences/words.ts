import type { LicenceUse } from '../../lib/catalog/law/licence-use.ts';
import type { LicenceReason, VerdictColour } from '../../lib/catalog/law/licence-verdict.ts';
import type { AnswerColour } from '../../lib/catalog/law/version-verdict.ts';
import type { CheckerLicence, CheckerVersion } from './catalogue.ts';
import type { Extra, PURPOSES } from './entries.ts';

/** The verdict in words, with a mark, so that colour is never alone. */
export const ANSWER_WORDS: Readonly<Record<AnswerColour, { readonly mark: string; readonly words: string }>> =
  {
    green: { mark: '✓', words: 'Covered by the licence' },
    amber: { mark: '◐', words: 'Covered, with something to do or to check' },
    red: { mark: '✗', words: 'Not covered: ask first' },
    'not-known': { mark: '?', words: 'Not known' },
  };

/** What one clause does to the use. */
export const REASON_WORDS: Readonly<Record<VerdictColour, string>> = {
  green: 'allowed',
  amber: 'do or check',
  red: 'not covered',
};

/** The class of results.css for a verdict. */
export const FIT_CLASS: Readonly<Record<AnswerColour, string>> = {
  green: 'fit-yes',
  amber: 'fit-tight',
  red: 'fit-no',
  'not-known': 'fit-unknown',
};

/** What a clause is about. */
export const ABOUT_WORDS: Readonly<Record<LicenceReason['about'], string>> = {
  'business use': 'Business use',
  size: 'Size',
  names: 'Names and notices',
  'use policy': 'Limits on use',
  place: 'Place',
  hosting: 'Hosting for others',
  training: 'Training on its answers',
  'passing on': 'Passing it on',
  'text not read': 'Second-hand',
};

/** What the model is for. */
export const PURPOSE_WORDS: Readonly<Record<(typeof PURPOSES)[number], string>> = {
  product: 'A product or service',
  internal: 'Inside the firm only',
  research: 'Research or private use',
};

/** What else the use may be. */
export const EXTRA_WORDS: Readonly<Record<Extra, string>> = {
  hosting: 'Sell access to the model itself',
  training: 'Train another model on its answers',
  'passing-on': 'Give the model, or a tuned one, to others',
  pictures: 'The version takes pictures too',
  military: 'Use by the military',
};

/** Returns a licence's name with the date of its text. */
export function licenceTitle({ name, dated }: CheckerLicence): string {
  return dated === undefined ? name : `${name} (${dated})`;
}

/** Returns a version with its maker: “Gemma 4 31B Instruct (Google)”. */
export function versionTitle({ name, maker }: CheckerVersion): string {
  return maker === undefined ? name : `${name} (${maker})`;
}

/** Returns a use in one sentence. */
export function useSentence(use: LicenceUse): string {
  const place = use.basedInEuropeanUnion ? 'in the European Union' : 'outside the European Union';
  const extras = [
    use.hostsForOthers && 'sells access to the model itself',
    use.trainsOtherModels && 'trains another model on its answers',
    use.passesModelOn && 'passes the model on',
    use.multimodal && 'uses a version that takes pictures',
    use.military && 'works for the military',
  ].filter((extra) => extra !== false);
  const rest = extras.length === 0 ? '' : ` It ${extras.join(', ')}.`;
  if (!use.commercial) return `Research or private use, ${place}.${rest}`;
  const what = use.internalOnly ? 'Use inside a firm' : 'A product of a firm';
  const users = use.monthlyUsers.toLocaleString('en-GB');
  const revenue = use.yearlyRevenueDollars.toLocaleString('en-GB');
  return `${what} ${place}, with ${users} users a month and $${revenue} of revenue a year.${rest}`;
}

/** Returns what to do if the licence of a version is not known. */
export function unknownAdvice({ licences, repository }: CheckerVersion): string {
  if (licences.length > 0) {
    return 'The text of its licence could not be read. Read it at the maker before you use the model.';
  }
  const where = repository === undefined ? 'at the maker' : `in the maker’s repository, ${repository}`;
  return `No source for the licence of this version was found. Look for the file LICENSE ${where}.`;
}
