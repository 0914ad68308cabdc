import { readdirSync } from 'node:fs';

import { AssumptionSchema } from '../lib/catalog/market/assumption-facts.ts';
import {
  unknownOfferNames,
  unknownRentalNames,
  type KnownNames,
} from '../lib/catalog/market/market-references.ts';
import { isUnpriced, OfferSchema } from '../lib/catalog/market/offer.ts';
import { PriceSourceSchema } from '../lib/catalog/market/price-source.ts';
import { RentalSchema, type RentalFacts } from '../lib/catalog/market/rental.ts';
import { ASSUMPTION_IDS } from '../lib/cost/facts/assumptions.ts';
import type { Assumption } from '../lib/cost/facts/assumption.ts';
import type { CostFacts } from '../lib/cost/facts/cost-facts.ts';
import type { SourcedOffer } from '../lib/cost/facts/api-offer.ts';
import type { SourcedRental } from '../lib/cost/facts/rental-offer.ts';
import { apiOffer } from './api-offers.ts';
import { readDevices } from './devices.ts';
import { FactError, readFactFiles } from './fact-files.ts';

/** The facts of the cost library for one day: offers with and without prices, rentals and assumptions. */
export interface MarketFacts extends Pick<CostFacts, 'unpriced' | 'assumptions'> {
  readonly offers: readonly SourcedOffer[];
  readonly rentals: readonly SourcedRental[];
}

/**
 * Returns every priced offer, rental and assumption of src/content, with the prices on `today` (YYYY-MM-DD, the day of the
 * build) and those announced for later. Pages, scripts and tests all get their prices here. Models and devices have
 * readers of their own.
 *
 * @throws {FactError} with file, field and what to do, for all mistakes of one kind at once.
 */
export function readCostFacts(today: string): MarketFacts {
  const offerFacts = readFactFiles('src/content/offers', OfferSchema);
  const rentalFacts = readFactFiles('src/content/rentals', RentalSchema);
  const priceSources = readFactFiles('src/content/price-sources', PriceSourceSchema);
  const known: KnownNames = {
    models: new Set([...fileNamesIn('src/content/models'), ...fileNamesIn('src/content/listed-models')]),
    accelerators: new Set(readDevices().map(({ id }) => id)),
    priceSources: new Set(priceSources.map(({ id }) => id)),
  };
  const problems = [...unknownOfferNames(offerFacts, known), ...unknownRentalNames(rentalFacts, known)];
  if (problems.length > 0) throw new FactError(problems.join('\n'));
  return {
    offers: offerFacts
      .filter((facts) => !isUnpriced(facts))
      .map((facts) => apiOffer(facts, priceSources, today)),
    unpriced: offerFacts
      .filter(isUnpriced)
      .map(({ id, name, maker, host, hostKind }) => ({ id, name, maker, host, hostKind })),
    rentals: rentalFacts.flatMap(rentalOffers),
    assumptions: readAssumptions(),
  };
}

function readAssumptions(): readonly Assumption[] {
  const files = readFactFiles('src/content/assumptions', AssumptionSchema);
  return ASSUMPTION_IDS.map((id) => {
    const facts = files.find((file) => file.id === id);
    if (facts === undefined) {
      throw new FactError(
        `src/content/assumptions/${id}.yaml is missing. Sums need it: add name, unit, range, reason.`,
      );
    }
    return { ...facts, id };
  });
}

/**
 * Returns an offer for each row. Its id consists of the file’s name, the instance and the region, so a link to it works
 * as long as the provider keeps the name.
 */
function rentalOffers({
  id,
  provider,
  scalesToZero,
  marketplace,
  priceOf,
  source,
  rows,
}: RentalFacts): readonly SourcedRental[] {
  const offers = rows.map(({ accelerator, count, note, ...row }) => ({
    priceOf,
    source,
    ...row,
    id: [id, row.instance, row.region]
      .join('-')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/-$/, ''),
    provider,
    scalesToZero,
    ...(marketplace && ({ isMarketplace: true } as const)),
    acceleratorId: accelerator,
    acceleratorCount: count,
  }));
  const twice = offers.find((offer, index) => offers.findIndex((other) => other.id === offer.id) !== index);
  if (twice !== undefined) {
    throw new FactError(
      `src/content/rentals/${id}.yaml: ${twice.instance} in ${twice.region} stands there twice.`,
    );
  }
  return offers;
}

function fileNamesIn(folder: string): ReadonlySet<string> {
  return new Set(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -'.yaml'.length)),
  );
}
