import type { Licence } from './licence.ts';
import type { Source } from '../source.ts';

/** A licence that holds for a model, with what the list of its models adds. */
export interface ModelLicence {
  readonly licence: Licence;
  /** Where the model’s licence was read, when its own file does not say. */
  readonly source?: Source;
  readonly secondHand: boolean;
  readonly note?: string;
}

/**
 * Returns the licences that hold for a model of the catalogue; none means “not known”. A model that was made from
 * another may have two: DeepSeek-R1-Distill-Llama-8B has that of DeepSeek and that of Llama 3.1.
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
