import { readDevices } from '../../../src/integrations/devices.ts';
import { readFactFiles } from '../../../src/integrations/fact-files.ts';
import { ModelSchema } from '../../../src/lib/catalog/models/model.ts';
import type { ApiOffer } from '../../../src/lib/cost/facts/api-offer.ts';
import type { Assumption, AssumptionId } from '../../../src/lib/cost/facts/assumption.ts';
import { assumptionRanges } from '../../../src/lib/cost/facts/assumptions.ts';
import type { CostCase } from '../../../src/lib/cost/workload/cost-case.ts';
import type { CostFacts } from '../../../src/lib/cost/facts/cost-facts.ts';
import type { RentalOffer } from '../../../src/lib/cost/facts/rental-offer.ts';
import type { RouteCost, PricedRouteCost } from '../../../src/lib/cost/bills/route-cost.ts';
import {
  isServing,
  type NoServingUnit,
  type ServingUnit,
} from '../../../src/lib/cost/serving/serving-unit.ts';
import { DEFAULT_WORKLOAD, type Workload } from '../../../src/lib/cost/workload/workload.ts';
import { exactly, type Range } from '../../../src/lib/units/range.ts';

const source = { title: 'worked example', url: 'https://example.org/prices', read: '2026-11-24' } as const;

/** The workload of the worked examples: 1,500 tokens in, half of them repeated and always in the cache, 300 out. */
export const workloadWith = (changes: Partial<Workload> = {}): Workload => ({
  ...DEFAULT_WORKLOAD,
  cachedShare: 0.5,
  cacheMissShare: 0,
  ...changes,
});

export const sonnet: ApiOffer = {
  id: 'sonnet',
  name: 'Claude Sonnet 5',
  maker: 'Anthropic',
  host: 'Anthropic',
  hostKind: 'maker',
  weights: 'closed',
  now: { prices: { input: 2, output: 10, cachedInput: 0.2, cacheWrite: 2.5 }, tiers: [] },
  later: [],
  batchFactor: 0.5,
  pricesOf: '2026-09-23',
  source,
};

export const hosted: ApiOffer = {
  id: 'hosted-gpt-oss',
  name: 'gpt-oss 120B',
  maker: 'OpenAI',
  host: 'A host',
  hostKind: 'open-weights-host',
  weights: 'open',
  modelId: 'gpt-oss-120b',
  now: { prices: { input: 0.15, output: 0.6 }, tiers: [] },
  later: [],
  pricesOf: '2026-09-23',
  source,
};

/** Two H100 SXM for $5.90 an hour, spot for $2.50, a year for $4. */
export const twoCards: RentalOffer = {
  id: 'two-cards',
  provider: 'A cloud',
  instance: 'h100-2',
  region: 'north',
  acceleratorId: 'nvidia-h100-sxm',
  acceleratorCount: 2,
  usdPerHour: 5.9,
  spotUsdPerHour: 2.5,
  reservedUsdPerHour: 4,
  scalesToZero: false,
  priceOf: '2026-08-20',
  source,
};

export const bySecond: RentalOffer = {
  id: 'by-second',
  provider: 'A serverless cloud',
  instance: 'h100',
  region: 'north',
  acceleratorId: 'nvidia-h100-sxm',
  acceleratorCount: 1,
  usdPerHour: 4,
  scalesToZero: true,
  priceOf: '2026-08-20',
  source,
};

const RANGES: Readonly<Record<AssumptionId, Range>> = {
  'hours-api': { low: 0, likely: 2, high: 4 },
  'hours-tenant': { low: 2, likely: 4, high: 8 },
  'hours-rented': { low: 10, likely: 20, high: 40 },
  'hours-server': { low: 20, likely: 40, high: 80 },
  'hours-computer': { low: 1, likely: 4, high: 8 },
  'usd-per-hour': { low: 60, likely: 90, high: 140 },
  'usd-per-kwh': { low: 0.1, likely: 0.15, high: 0.3 },
  'power-usage-effectiveness': { low: 1.1, likely: 1.4, high: 1.6 },
  'server-power-factor': { low: 1.2, likely: 1.4, high: 1.7 },
  'idle-power-share': { low: 0.1, likely: 0.2, high: 0.3 },
  'write-off-years': { low: 3, likely: 4, high: 5 },
  'server-price-factor': { low: 1.2, likely: 1.4, high: 1.6 },
  'hosting-usd-per-month': { low: 100, likely: 200, high: 400 },
  'peak-over-mean': { low: 2, likely: 3, high: 10 },
  'safe-utilisation': { low: 0.5, likely: 0.65, high: 0.8 },
  'spare-copies': { low: 0, likely: 1, high: 1 },
  'cold-start-seconds': { low: 20, likely: 60, high: 180 },
  'idle-timeout-seconds': exactly(5),
  'office-hours-per-month': { low: 160, likely: 174, high: 240 },
};

export const assumptionList: readonly Assumption[] = Object.entries(RANGES).map(([id, range]) => ({
  id: id as AssumptionId,
  name: id,
  unit: 'units',
  range,
  reason: 'Chosen for the tests.',
}));

export const assumptions = assumptionRanges(assumptionList);

/** Every assumption at its likely value, so that a bill has no width but that of the speed. */
export const likelyAssumptions = assumptionRanges(
  assumptionList,
  Object.fromEntries(Object.entries(RANGES).map(([id, { likely }]) => [id, likely])),
);

export const facts: CostFacts = {
  offers: [sonnet, hosted],
  unpriced: [],
  rentals: [twoCards, bySecond],
  assumptions: assumptionList,
  models: readFactFiles('src/content/models', ModelSchema),
  accelerators: readDevices(),
};

export const caseWith = (changes: Partial<CostCase> = {}): CostCase => ({
  workload: workloadWith(),
  paidOfferId: 'sonnet',
  modelId: 'gpt-oss-120b',
  precision: 'MXFP4',
  computerPrecision: 'MXFP4_MOE',
  withPeople: false,
  day: '2026-11-25',
  ...changes,
});

/** A copy on one card that writes 1,000 tokens a second, half of it at worst and twice at best. */
export const roundUnit: ServingUnit = {
  modelId: 'gpt-oss-120b',
  modelName: 'gpt-oss 120B',
  runtime: 'vllm',
  precision: 'MXFP4',
  deviceId: 'nvidia-h100-sxm',
  deviceName: 'H100 SXM',
  deviceKind: 'datacenter',
  deviceCount: 1,
  deviceUsd: 30_000,
  deviceWatts: 700,
  fit: 'fits',
  readers: 40,
  tokensPerSecondEach: 25,
  tokensPerSecond: { low: 500, likely: 1000, high: 2000 },
  measurements: 36,
  secondsAlone: { low: 2, likely: 3, high: 6 },
};

export function possible(cost: RouteCost): PricedRouteCost {
  if (!cost.isPriced) throw new Error(cost.reason);
  return cost;
}

export function served(unit: ServingUnit | NoServingUnit): ServingUnit {
  if (!isServing(unit)) throw new Error(unit.reason);
  return unit;
}
