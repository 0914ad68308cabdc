import { packageEntry } from '../../src/integrations/price-package.ts';
import type { OfferFacts } from '../../src/lib/catalog/market/offer.ts';
import { entrySource, type PriceSource } from '../../src/lib/catalog/market/price-source.ts';
import { priceListsOn } from '../../src/lib/cost/facts/dated-prices.ts';
import type { TokenPrices } from '../../src/lib/cost/facts/token-prices.ts';

/** What a second source says of an offer, beside the guide’s own price of the same day. */
export interface ComparedFigure {
  readonly offerId: string;
  readonly source: string;
  readonly day: string;
  readonly field: 'input' | 'output' | 'cachedInput';
  readonly own: number;
  readonly seen: number;
  readonly disagreement?: string;
}

/** The prices of an offer on a day, as its package entry or its file gives them. */
export function pricesOf({ package: entry, prices, id }: OfferFacts, day: string): TokenPrices {
  if (entry !== undefined) {
    return priceListsOn(packageEntry(entry.provider, entry.model).conditions, day).now.prices;
  }
  if (prices === undefined) throw new Error(`${id} has no prices`);
  return prices.later.findLast(({ from }) => from <= day)?.prices ?? prices.prices;
}

/** Every figure that a second source gives, beside the price of that source’s day. */
export function comparedFigures(
  offers: readonly OfferFacts[],
  priceSources: readonly PriceSource[],
): readonly ComparedFigure[] {
  return offers.flatMap((offer) =>
    offer.seen.flatMap((seen) => {
      const collection = priceSources.find(({ id }) => id === seen.collection);
      const source =
        seen.source ?? (collection && seen.entry ? entrySource(collection, seen.entry) : undefined);
      const day = seen.of ?? collection?.published;
      if (source === undefined || day === undefined)
        throw new Error(`${offer.id}: a figure without a source`);
      const own = pricesOf(offer, day);
      return (['input', 'output', 'cachedInput'] as const).flatMap((field) => {
        const [a, b] = [own[field], seen[field]];
        if (a === undefined || b === undefined) return [];
        const { disagreement } = seen;
        const figure = { offerId: offer.id, source: source.title, day, field, own: a, seen: b };
        return [disagreement === undefined ? figure : { ...figure, disagreement }];
      });
    }),
  );
}

/** Says whether two prices differ by more than one per cent of the first. */
export function differs({ own, seen }: Pick<ComparedFigure, 'own' | 'seen'>): boolean {
  return Math.abs(own - seen) > own * 0.01 + 1e-12;
}
