import type { LicenceUse } from './licence-use.ts';
import {
  licenceVerdict,
  type LicenceTerms,
  type LicenceVerdict,
  type VerdictColour,
} from './licence-verdict.ts';

/** What can be said of a use: as of a licence, or that nothing is known. */
export type AnswerColour = VerdictColour | 'not-known';

/** A licence that holds for a model version. */
interface VersionLicence<Terms extends LicenceTerms> {
  readonly licence: Terms;
  /** That this version is under it was read in an account of somebody else. */
  readonly secondHand: boolean;
}

/** What can be said of a use of a model version, licence by licence. */
export interface VersionVerdict<Terms extends LicenceTerms> {
  readonly colour: AnswerColour;
  readonly licences: readonly (VersionLicence<Terms> & { readonly verdict: LicenceVerdict })[];
}

const GRAVITY: readonly AnswerColour[] = ['red', 'not-known', 'amber', 'green'];

/**
 * Returns whether a use of a model version is covered by all licences that hold for it. The gravest of them counts. No
 * licence, or one whose text on business use was not found, is “not known”; one that is second-hand is never green. No
 * legal advice.
 *
 * @example DeepSeek-R1 Distill Llama 8B has the MIT licence (green) and that of Llama 3.1 (amber), and is
 * amber.
 */
export function versionVerdict<Terms extends LicenceTerms>(
  licences: readonly VersionLicence<Terms>[],
  use: LicenceUse,
): VersionVerdict<Terms> {
  const judged = licences.map((entry) => ({ ...entry, verdict: verdictOf(entry, use) }));
  const colours = judged.map(({ licence, verdict }): AnswerColour => {
    const isUnread = use.commercial && licence.commercialUse.allowed === 'not-known';
    return isUnread && verdict.colour !== 'red' ? 'not-known' : verdict.colour;
  });
  return {
    colour: GRAVITY.find((colour) => colours.includes(colour)) ?? 'not-known',
    licences: judged,
  };
}

function verdictOf({ licence, secondHand }: VersionLicence<LicenceTerms>, use: LicenceUse): LicenceVerdict {
  const verdict = licenceVerdict(licence, use);
  if (!secondHand) return verdict;
  const clause = 'That this version is under this licence is second-hand. Look at the maker’s own page.';
  const { colour, reasons } = verdict;
  return {
    colour: colour === 'green' ? 'amber' : colour,
    reasons: [
      ...reasons.filter((reason) => reason.colour !== 'green'),
      { colour: 'amber', about: 'text not read', clause },
      ...reasons.filter((reason) => reason.colour === 'green'),
    ],
  };
}
