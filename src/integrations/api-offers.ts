import { eventStanding, type EventStanding } from '../lib/catalog/event-standing.ts';
import { isUnpriced, type OfferFacts } from '../lib/catalog/market/offer.ts';
import { entrySource, type PriceSource } from '../lib/catalog/market/price-source.ts';
import type { Source } from '../lib/catalog/source.ts';
import type { SourcedOffer } from '../lib/cost/facts/api-offer.ts';
import { priceListsOn } from '../lib/cost/facts/dated-prices.ts';
import type { PriceList } from '../lib/cost/facts/token-prices.ts';
import { FactError } from './fact-files.ts';
import { packageEntry } from './price-package.ts';

/** The parts of an offer that follow from its prices. */
type Priced = Pick<SourcedOffer, 'now' | 'later' | 'pricesOf' | 'source'>;

/**
 * Returns an offer with its prices on `today` (YYYY-MM-DD) and those announced for later, from the price package or
 * from its own file.
 *
 * @throws {FactError} when there are no prices or no day for them, naming the file, the field and what to write.
 */
export function apiOffer(
  facts: OfferFacts,
  priceSources: readonly PriceSource[],
  today: string,
): SourcedOffer {
  const { id, name, maker, host, hostKind, weights, modelId, batch, leastCached, retires } = facts;
  const begun = announcedPriceChanges(facts, priceSources, today).findLast(({ from }) => from <= today);
  return {
    id,
    name,
    maker,
    host,
    hostKind,
    weights,
    ...(modelId === undefined ? {} : { modelId }),
    ...priced(facts, priceSources, today),
    ...(begun?.standing === 'due' ? { pricesDueSince: begun.from } : {}),
    ...(batch === undefined ? {} : { batchFactor: batch.factor }),
    ...(leastCached === undefined ? {} : { leastCachedTokens: leastCached.tokens }),
    ...(retires === undefined ? {} : { retires: retires.date }),
    ...(retirementStanding(facts, today) === 'due' ? { retirementIsDue: true } : {}),
  };
}

/** Returns how the retirement of an offer stands on a day (YYYY-MM-DD); undefined if none is known. */
export function retirementStanding({ retires }: OfferFacts, today: string): EventStanding | undefined {
  if (retires === undefined) return undefined;
  const { date, announced, source, otherSources = [] } = retires;
  return eventStanding({ day: date, announced, sources: [source, ...otherSources] }, today);
}

/** On this day every dated price is still to come. */
const BEFORE_ALL_PRICES = '0000-01-01';

/** A price that a host announced for a day, beside the one before it. */
export interface PriceChange {
  readonly from: string;
  readonly standing: EventStanding;
  readonly before: PriceList;
  readonly after: PriceList;
  readonly sources: readonly Source[];
}

/**
 * Returns the price changes of an offer that its source announced for a day after it was written, earliest first, each
 * with how it stands on `today` (YYYY-MM-DD).
 *
 * @throws {FactError} as `apiOffer` does.
 */
export function announcedPriceChanges(
  facts: OfferFacts,
  priceSources: readonly PriceSource[],
  today: string,
): readonly PriceChange[] {
  if (isUnpriced(facts)) return [];
  const { source, pricesOf, now, later } = priced(facts, priceSources, BEFORE_ALL_PRICES);
  const sources = [source, ...(facts.prices?.otherSources ?? [])];
  return later.flatMap(({ from, ...after }, place) => {
    if (facts.package !== undefined && from <= pricesOf) return [];
    const { announced } = facts.prices?.later.find((change) => change.from === from) ?? {};
    const standing = eventStanding({ day: from, announced, sources }, today);
    return [{ from, standing, before: later[place - 1] ?? now, after, sources }];
  });
}

function priced(facts: OfferFacts, priceSources: readonly PriceSource[], today: string): Priced {
  const file = `src/content/offers/${facts.id}.yaml`;
  if (facts.prices !== undefined) return ownPrices(facts.prices, priceSources, today, file);
  if (facts.package === undefined) throw new FactError(`${file} prices: write \`package\` or \`prices\`.`);
  const { provider, model } = facts.package;
  const collection = priceSources.find(({ packageVersion }) => packageVersion !== undefined);
  if (collection === undefined) {
    throw new FactError(
      'src/content/price-sources has no file with `packageVersion`. Add the price package’s.',
    );
  }
  try {
    const { conditions, hostPage } = packageEntry(provider, model);
    const note = hostPage === undefined ? undefined : `The package names ${hostPage} as its own source.`;
    return {
      ...priceListsOn(conditions, today),
      pricesOf: collection.published,
      source: {
        ...entrySource(collection, `${provider}, ${model}`),
        ...(note === undefined ? {} : { note }),
      },
    };
  } catch (error) {
    throw new FactError(`${file} package: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function ownPrices(
  { prices, tiers, hours, later, of, source }: NonNullable<OfferFacts['prices']>,
  priceSources: readonly PriceSource[],
  today: string,
  file: string,
): Priced {
  const where: Source =
    'collection' in source
      ? entrySource(collectionNamed(priceSources, source.collection, file), source.entry)
      : source;
  const day = of ?? where.published;
  if (day?.length !== 'YYYY-MM-DD'.length) {
    throw new FactError(`${file} prices.of: write the day that the figures stand for, as YYYY-MM-DD.`);
  }
  const lists = later.map(({ announced: _announced, ...list }) => list);
  const started = lists.findLast(({ from }) => from <= today);
  return {
    now: listOf(started ?? { prices, tiers, ...(hours === undefined ? {} : { hours }) }),
    later: lists.filter(({ from }) => from > today),
    pricesOf: day,
    source: where,
  };
}

/** Without the day from which it holds. */
function listOf({ prices, tiers, hours }: PriceList): PriceList {
  return { prices, tiers, ...(hours === undefined ? {} : { hours }) };
}

function collectionNamed(priceSources: readonly PriceSource[], id: string, file: string): PriceSource {
  const collection = priceSources.find((source) => source.id === id);
  if (collection === undefined) {
    throw new FactError(`${file} collection: there is no src/content/price-sources/${id}.yaml.`);
  }
  return collection;
}
