import type { OfferFacts } from './offer.ts';
import type { RentalFacts } from './rental.ts';

/** The names that files of offers and rentals may refer to. */
export interface KnownNames {
  readonly models: ReadonlySet<string>;
  readonly accelerators: ReadonlySet<string>;
  readonly priceSources: ReadonlySet<string>;
}

/**
 * Returns a message for each name in an offer that no file has: of a model or of a collection of prices.
 *
 * @example “src/content/offers/x.yaml modelId: there is no src/content/models/llama-9.yaml. Correct the name, or add
 * the file.”
 */
export function unknownOfferNames(offers: readonly OfferFacts[], known: KnownNames): readonly string[] {
  return offers.flatMap(({ id, modelId, prices, seen }) => {
    const file = `src/content/offers/${id}.yaml`;
    const collections = [
      ...(prices && 'collection' in prices.source ? [prices.source.collection] : []),
      ...seen.flatMap(({ collection }) => collection ?? []),
    ];
    return [
      ...(modelId === undefined || known.models.has(modelId)
        ? []
        : [missing(`${file} modelId`, `src/content/models/${modelId}.yaml`)]),
      ...collections
        .filter((collection) => !known.priceSources.has(collection))
        .map((collection) => missing(`${file} collection`, `src/content/price-sources/${collection}.yaml`)),
    ];
  });
}

/**
 * Returns a message for each device in a file of rentals that is none of the catalogue’s.
 *
 * @example “src/content/rentals/x.yaml p5.48xlarge, accelerator: there is no src/content/accelerators/h900.yaml.
 * Correct the name, or add the file.”
 */
export function unknownRentalNames(rentals: readonly RentalFacts[], known: KnownNames): readonly string[] {
  return rentals.flatMap(({ id, rows }) =>
    rows
      .filter(({ accelerator }) => !known.accelerators.has(accelerator))
      .map(({ instance, accelerator }) =>
        missing(
          `src/content/rentals/${id}.yaml ${instance}, accelerator`,
          `src/content/accelerators/${accelerator}.yaml`,
        ),
      ),
  );
}

function missing(where: string, file: string): string {
  return `${where}: there is no ${file}. Correct the name, or add the file.`;
}
