import type { ApiOffer } from '../facts/api-offer.ts';
import type { CostFacts } from '../facts/cost-facts.ts';
import type { PriceList, TokenPrices } from '../facts/token-prices.ts';
import type { CostQuestion, MovedInput } from './cost-question.ts';

const HALF_AND_TWICE = { low: 0.5, high: 2 } as const;

/**
 * Returns a question with prices at half and at twice, one kind at a time: paid models, open models at providers, rented
 * machines.
 *
 * @example A paid model at $2 and $10 a million tokens: $1 and $5, then $4 and $20.
 */
export function movedPrices(question: CostQuestion): readonly MovedInput[] {
  const moved = (
    input: string,
    name: string,
    factsAt: (factor: number, facts: CostFacts) => Partial<CostFacts>,
  ): MovedInput => {
    const at = (factor: number): MovedInput['low'] => ({
      value: factor,
      question: { ...question, facts: { ...question.facts, ...factsAt(factor, question.facts) } },
    });
    return {
      input,
      name,
      unit: 'times today’s price',
      value: 1,
      low: at(HALF_AND_TWICE.low),
      high: at(HALF_AND_TWICE.high),
    };
  };
  return [
    moved('price-paid', 'Price of the paid model', (factor, facts) => offersAt('closed', factor, facts)),
    moved('price-hosted', 'Price of the hosted open model', (factor, facts) =>
      offersAt('open', factor, facts),
    ),
    moved('price-rental', 'Price of rented machines', (factor, { rentals }) => ({
      rentals: rentals.map((rental) => ({
        ...rental,
        usdPerHour: rental.usdPerHour * factor,
        ...(rental.spotUsdPerHour !== undefined && { spotUsdPerHour: rental.spotUsdPerHour * factor }),
        ...(rental.reservedUsdPerHour !== undefined && {
          reservedUsdPerHour: rental.reservedUsdPerHour * factor,
        }),
      })),
    })),
  ];
}

function offersAt(weights: ApiOffer['weights'], factor: number, { offers }: CostFacts): Partial<CostFacts> {
  return {
    offers: offers.map((offer) =>
      offer.weights === weights
        ? {
            ...offer,
            now: listTimes(offer.now, factor),
            later: offer.later.map((list) => ({ ...list, ...listTimes(list, factor) })),
          }
        : offer,
    ),
  };
}

function listTimes({ prices, tiers, hours }: PriceList, factor: number): PriceList {
  return {
    prices: pricesTimes(prices, factor),
    tiers: tiers.map((tier) => ({ ...tier, prices: pricesTimes(tier.prices, factor) })),
    ...(hours && { hours: hours.map((one) => ({ ...one, prices: pricesTimes(one.prices, factor) })) }),
  };
}

function pricesTimes({ input, output, cachedInput, cacheWrite }: TokenPrices, factor: number): TokenPrices {
  return {
    input: input * factor,
    output: output * factor,
    ...(cachedInput !== undefined && { cachedInput: cachedInput * factor }),
    ...(cacheWrite !== undefined && { cacheWrite: cacheWrite * factor }),
  };
}
