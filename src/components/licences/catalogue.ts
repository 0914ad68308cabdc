import type { LicenceTerms } from '../../lib/catalog/law/licence-verdict.ts';
import type { Source } from '../../lib/catalog/source.ts';

/** A source as the checker shows it. */
export type ShownSource = Pick<Source, 'title' | 'url' | 'read'>;

/** A licence with the clauses that a verdict needs, and their sources. */
export interface CheckerLicence extends LicenceTerms {
  readonly id: string;
  readonly name: string;
  readonly dated?: string;
  readonly note?: string;
  /** Its text first, then the policy of use and other texts that belong to it. */
  readonly sources: readonly ShownSource[];
}

/** A licence of a version, with the source that says so. */
interface LicenceOfVersion {
  readonly licence: CheckerLicence;
  readonly secondHand: boolean;
  readonly note?: string;
  readonly source?: ShownSource;
}

/** An exact version of a model with its licences; empty if no source states one. */
export interface CheckerVersion {
  readonly id: string;
  readonly name: string;
  /** Omitted for a version that only a licence file names. */
  readonly maker?: string;
  /** The maker's repository on Hugging Face: owner/name. */
  readonly repository?: string;
  readonly released?: string;
  readonly licences: readonly LicenceOfVersion[];
}

/** The same facts as text in a page: sources once each, and licences by their place in the list. */
export interface CheckerText {
  readonly sources: readonly ShownSource[];
  readonly licences: readonly (Omit<CheckerLicence, 'sources'> & { readonly sources: readonly number[] })[];
  readonly versions: readonly (Omit<CheckerVersion, 'licences'> & {
    readonly licences: readonly {
      readonly of: number;
      readonly source?: number;
      readonly secondHand?: true;
      readonly note?: string;
    }[];
  })[];
}

/** Returns the versions that a text of `checkerText` holds. */
export function versionsFrom(text: string): readonly CheckerVersion[] {
  // The build wrote the text from checked facts, so it needs no validation.
  const { sources, licences, versions } = JSON.parse(text) as CheckerText;
  const sourceAt = (place: number): ShownSource => sources[place] ?? { title: 'not known', read: '' };
  const known = licences.map((licence) => ({ ...licence, sources: licence.sources.map(sourceAt) }));
  return versions.map((version) => ({
    ...version,
    licences: version.licences.flatMap(({ of, source, secondHand, note }) => {
      const licence = known[of];
      if (!licence) return [];
      return [
        {
          licence,
          secondHand: secondHand === true,
          ...(note === undefined ? {} : { note }),
          ...(source === undefined ? {} : { source: sourceAt(source) }),
        },
      ];
    }),
  }));
}
