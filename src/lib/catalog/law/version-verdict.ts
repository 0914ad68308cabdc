import type { LicenceUse } from './licence-use.ts';
import {
  licenceVerdict,
  type LicenceTerms,
  type LicenceVerdict,
  type VerdictColour,
} from './licence-verdict.ts';

/** The verdict on a use: as for a single licence, or that nothing is known. */
export type AnswerColour = VerdictColour | 'not-known';

/** A licence that applies to a model version. */
interface VersionLicence<Terms extends LicenceTerms> {
  readonly licence: Terms;
  /** We have it only from a third party that this version is under this licence. */
  readonly secondHand: boolean;
}

/** The verdict on a use of a model version, licence by licence. */
export interface VersionVerdict<Terms extends LicenceTerms> {
  readonly colour: AnswerColour;
  readonly licences: readonly (VersionLicence<Terms> & { readonly verdict: LicenceVerdict })[];
}

const SEVERITY: readonly AnswerColour[] = ['red', 'not-known', 'amber', 'green'];

/**
 * Returns whether all licences of a model version cover a use. The most serious verdict counts. Without a licence, or
 * with one whose terms for business use we could not find, it is “not known”; a second-hand licence is never green. Not
 * legal advice.
 *
 * @example DeepSeek-R1 Distill Llama 8B has the MIT licence (green) and that of Llama 3.1 (amber), so it is amber.
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
    colour: SEVERITY.find((colour) => colours.includes(colour)) ?? 'not-known',
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
