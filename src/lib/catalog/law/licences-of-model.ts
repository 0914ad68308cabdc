import type { Licence } from './licence.ts';
import type { Source } from '../source.ts';

/** A licence of a model, with what the licence's list of models says about it. */
export interface ModelLicence {
  readonly licence: Licence;
  /** Where the model’s licence was read, when its own file does not say so. */
  readonly source?: Source;
  readonly secondHand: boolean;
  readonly note?: string;
}

/**
 * Returns the licences that apply to a model of the catalogue. None means “not known”. A model that was derived from
 * another can have two.
 *
 * @example DeepSeek-R1-Distill-Llama-8B has that of DeepSeek and that of Llama 3.1.
 */
export function licencesOfModel(licences: readonly Licence[], modelId: string): readonly ModelLicence[] {
  return licences.flatMap((licence) =>
    (licence.models ?? [])
      .filter(({ id }) => id === modelId)
      .map(({ source, secondHand, note }) => ({
        licence,
        secondHand: secondHand === true,
        ...(source === undefined ? {} : { source }),
        ...(note === undefined ? {} : { note }),
      })),
  );
}
