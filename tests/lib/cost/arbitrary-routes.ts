import { fc } from '@fast-check/vitest';
import type { ApiOffer } from '../../../src/lib/cost/facts/api-offer.ts';
import type { Route } from '../../../src/lib/cost/bills/route.ts';
import type { TokenPrices } from '../../../src/lib/cost/facts/token-prices.ts';
import type { Workload } from '../../../src/lib/cost/workload/workload.ts';
import { roundUnit, sonnet, twoCards, workloadWith } from './examples.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Prices as they are printed: up to $100.000 a million, to a tenth of a cent. */
const price = fc.integer({ min: 1, max: 100_000 }).map((thousandths) => thousandths / 1000);

export const prices: fc.Arbitrary<TokenPrices> = fc.record(
  { input: price, output: price, cachedInput: price, cacheWrite: price },
  { requiredKeys: ['input', 'output'] },
);

export const workloads: fc.Arbitrary<Workload> = fc
  .record({
    requestsPerDay: fc.integer({ min: 1, max: 1_000_000 }),
    inputTokens: fc.integer({ min: 1, max: 20_000 }),
    outputTokens: fc.integer({ min: 1, max: 5000 }),
    reasoningTokens: fc.integer({ min: 0, max: 5000 }),
    cachedShare: share,
    cacheMissShare: share,
    batchShare: share,
  })
  .map(workloadWith);

export const offers: fc.Arbitrary<ApiOffer> = fc
  .record({ all: prices, atNight: prices, batchFactor: fc.double({ min: 0.1, max: 1, noNaN: true }) })
  .map(({ all, atNight, batchFactor }) => ({
    ...sonnet,
    batchFactor,
    now: { prices: all, tiers: [], hours: [{ from: '20:00', to: '06:00', prices: atNight }] },
  }));

const units = fc
  .record({
    likely: fc.integer({ min: 20, max: 20_000 }),
    deviceCount: fc.constantFrom(1, 2),
    alone: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ likely, deviceCount, alone }) => ({
    ...roundUnit,
    deviceCount,
    tokensPerSecond: { low: likely / 2, likely, high: likely * 2 },
    secondsAlone: { low: alone / 2, likely: alone, high: alone * 2 },
  }));

/** Routes that carry any number of requests. */
export const endlessRoutes: fc.Arbitrary<Route> = fc.oneof(
  offers.map((offer): Route => ({ way: 'api', offer, day: '2026-11-25' })),
  fc
    .record({
      unit: units,
      terms: fc.constantFrom('on-demand', 'spot', 'reserved', 'office-hours', 'scale-to-zero'),
      usdPerHour: fc.integer({ min: 1, max: 100 }),
    })
    .map(({ unit, terms, usdPerHour }): Route => ({
      way: 'rented',
      unit,
      terms,
      rental: { ...twoCards, usdPerHour, scalesToZero: true },
    })),
  units.map((unit): Route => ({ way: 'server', unit })),
);

/** Routes of every way, a computer with its limit and mixtures among them. */
export const routes: fc.Arbitrary<Route> = fc.oneof(
  endlessRoutes,
  fc
    .record({ unit: units, purchase: fc.constantFrom('owned-already', 'written-off') })
    .map(({ unit, purchase }): Route => ({ way: 'computer', unit, purchase })),
  fc
    .record({ first: endlessRoutes, second: endlessRoutes, firstShare: share })
    .map((mixed): Route => ({ way: 'mixed', ...mixed })),
);
