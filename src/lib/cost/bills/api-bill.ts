import { DAYS_PER_MONTH } from '../../units/months.ts';
import { rangeAt } from '../../units/range-ends.ts';
import type { EstimateEnd } from '../../units/range.ts';
import type { BillInputs } from '../workload/bill-inputs.ts';
import { requestPrices } from '../workload/offer-price.ts';
import type { TokenPartId } from '../workload/request-price.ts';
import { tokensPerRequest } from '../workload/workload.ts';
import { apiWarnings } from './api-warnings.ts';
import type { Bill } from './bill.ts';
import { peoplePart } from './people.ts';
import type { ApiRoute } from './route.ts';

const NAMES: Readonly<Record<TokenPartId, string>> = {
  input: 'Input',
  'cached-input': 'Input read from the cache',
  'cache-writes': 'Input written to the cache',
  output: 'Output',
  reasoning: 'Reasoning',
};
const PARTS = Object.keys(NAMES) as readonly TokenPartId[];

/**
 * Returns the bill of a model sold by the token: requests × 365 ÷ 12 days × price of a request. Requests that can wait
 * pay the batch price, where the provider has one. With prices by the hour, low is a bill at the cheapest hour, high at
 * the most expensive, and likely is spread evenly over the day.
 *
 * @example 1,000 requests a day at $0.00465: 30.42 × 1,000 × 0.00465 = $141.44 a month.
 */
export function apiBill(route: ApiRoute, inputs: BillInputs): Bill {
  const { offer } = route;
  const { workload } = inputs;
  const perRequest = usdPerRequest(route, inputs);
  const people = peoplePart(offer.hostKind === 'tenant' ? 'hours-tenant' : 'hours-api', inputs);
  const sumPerRequest = rangeAt((end) => PARTS.reduce((sum, id) => sum + perRequest[end][id], 0));
  return {
    route,
    partsAt: (requestsPerDay) => [
      ...PARTS.map((id) => ({
        id,
        name: NAMES[id],
        usdPerMonth: rangeAt((end) => requestsPerDay * DAYS_PER_MONTH * perRequest[end][id]),
      })).filter(({ usdPerMonth }) => usdPerMonth.high > 0),
      ...people.parts,
    ],
    usdAt: (requestsPerDay, end) => requestsPerDay * DAYS_PER_MONTH * sumPerRequest[end] + people.usdAt(end),
    stepsBelow: () => [],
    warningsAt: (requestsPerDay) => apiWarnings(route, workload, requestsPerDay),
    assumptions: people.assumptions,
    tokensPerRequest: tokensPerRequest(workload),
    label: people.label,
  };
}

type PerRequest = Readonly<Record<EstimateEnd, Readonly<Record<TokenPartId, number>>>>;

function usdPerRequest({ offer, day }: ApiRoute, { workload }: BillInputs): PerRequest {
  const { batchShare } = workload;
  const batch = 1 - batchShare + batchShare * (offer.batchFactor ?? 1);
  const hours = requestPrices(offer, day, workload).map((inHours) => ({
    ...inHours,
    sum: PARTS.reduce((sum, id) => sum + inHours.price[id], 0),
  }));
  const sorted = hours.toSorted((a, b) => a.sum - b.sum);
  const at = (valueOf: (id: TokenPartId) => number): Record<TokenPartId, number> => ({
    input: batch * valueOf('input'),
    'cached-input': batch * valueOf('cached-input'),
    'cache-writes': batch * valueOf('cache-writes'),
    output: batch * valueOf('output'),
    reasoning: batch * valueOf('reasoning'),
  });
  return {
    low: at((id) => sorted[0]?.price[id] ?? 0),
    likely: at((id) => hours.reduce((sum, { shareOfDay, price }) => sum + shareOfDay * price[id], 0)),
    high: at((id) => sorted.at(-1)?.price[id] ?? 0),
  };
}
