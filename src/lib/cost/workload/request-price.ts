import type { TokenPrices } from '../facts/token-prices.ts';
import type { RequestTokens } from './workload.ts';

const PER_MILLION = 1e-6;

/** The parts of a request that are billed by the token. */
export type TokenPartId = 'input' | 'cached-input' | 'cache-writes' | 'output' | 'reasoning';

/**
 * Returns what one request costs by kind of token, in US dollars: tokens × price ÷ 1,000,000. Writes to the cache and
 * reads from it cost as much as other input where the provider names no price of their own. Reasoning is billed as
 * output.
 *
 * @source the price pages of Anthropic, Google and OpenAI.
 * @example 750 new and 750 cached tokens at $2 and $0.20, 300 of output at $10 a million: 0.0015 + 0.00015 + 0.003 = $0.00465.
 */
export function requestPrice(
  tokens: RequestTokens,
  { input, output, cachedInput = input, cacheWrite = input }: TokenPrices,
): Readonly<Record<TokenPartId, number>> {
  return {
    input: tokens.newInput * input * PER_MILLION,
    'cached-input': tokens.cachedInput * cachedInput * PER_MILLION,
    'cache-writes': tokens.writtenInput * cacheWrite * PER_MILLION,
    output: tokens.output * output * PER_MILLION,
    reasoning: tokens.reasoning * output * PER_MILLION,
  };
}
