import type { LicenceReference } from '../models/open-model-fields.ts';
import type { Licence } from './licence.ts';
import type { Source } from '../source.ts';

/** A licence of a model, with where that was read. */
export interface ModelLicence {
  readonly licence: Licence;
  /** Where it was read that this version is under this licence. */
  readonly source: Source;
  /** Only a third party says that this version is under this licence. */
  readonly secondHand: boolean;
  readonly note?: string;
}

/** A model as far as its licences go. */
export interface LicensedModel {
  readonly id: string;
  readonly licences?: readonly LicenceReference[] | undefined;
}

/**
 * Returns the licences that apply to a model of the catalogue. None means “not known”. A model that was derived from
 * another can have two.
 *
 * @throws {Error} when the model names a licence that no file has.
 * @example DeepSeek-R1-Distill-Llama-8B has that of Llama 3.1 and MIT.
 */
export function licencesOfModel(
  licences: readonly Licence[],
  { id, licences: references = [] }: LicensedModel,
): readonly ModelLicence[] {
  return references.map((reference) => {
    const licence = licences.find((one) => one.id === reference.id);
    if (!licence) {
      throw new Error(
        `The model ${id} is under “${reference.id}”, but there is no src/content/licences/${reference.id}.yaml. Correct the name, or add the file.`,
      );
    }
    const { source, secondHand, note } = reference;
    return { licence, source, secondHand: secondHand === true, ...(note === undefined ? {} : { note }) };
  });
}

/**
 * Returns whether a licence of a model is known second-hand only: either that it applies, or what its text says.
 *
 * @example true for GLM-5.3, whose licence was read in copies of the text.
 */
export function isSecondHand({ licence, secondHand }: Pick<ModelLicence, 'licence' | 'secondHand'>): boolean {
  return secondHand || licence.secondHand === true;
}

/**
 * Returns a model's licences in words, as every table and page gives them. Undefined if none is known.
 *
 * @example “Llama 3.1 Community License; MIT License”, “Apache License 2.0 (second-hand)”.
 */
export function licenceWords(licences: readonly ModelLicence[]): string | undefined {
  if (licences.length === 0) return undefined;
  return licences
    .map((one) => (isSecondHand(one) ? `${one.licence.name} (second-hand)` : one.licence.name))
    .join('; ');
}
