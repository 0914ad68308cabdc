import type { WorkedBill } from '../../catalog/market/published-bill.ts';
import { HOURS_PER_MONTH } from '../../units/months.ts';
import type { TokenPrices } from '../facts/token-prices.ts';
import { requestPrice } from '../workload/request-price.ts';
import type { RequestTokens } from '../workload/workload.ts';

/**
 * Returns this guide’s sum for a published bill, in US dollars: tokens × price, or machines × price × 730 hours.
 *
 * @example 50,000 tokens at $5 and 15,000 at $25 a million: 0.25 + 0.375 = $0.625.
 */
export function publishedBillUsd(bill: WorkedBill): number {
  if (bill.kind === 'rent') return bill.machines * bill.usdPerHour * HOURS_PER_MONTH;
  const { newInput, cachedInput = 0, writtenInput = 0, output } = bill.tokens;
  const tokens: RequestTokens = { newInput, cachedInput, writtenInput, output, reasoning: 0 };
  const price = requestPrice(tokens, knownPrices(bill.prices));
  return bill.requests * Object.values(price).reduce((sum, part) => sum + part, 0);
}

type BillPrices = Extract<WorkedBill, { kind: 'tokens' }>['prices'];

function knownPrices({ input, output, cachedInput, cacheWrite }: BillPrices): TokenPrices {
  return {
    input,
    output,
    ...(cachedInput === undefined ? {} : { cachedInput }),
    ...(cacheWrite === undefined ? {} : { cacheWrite }),
  };
}
