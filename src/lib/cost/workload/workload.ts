import type { CountLimits } from '../../units/count.ts';

/** What a reader's application asks of a model, on average over a month. */
export interface Workload {
  /** Requests a day, on average: 0 or more. */
  readonly requestsPerDay: number;
  /** Tokens of a request, the repeated part included: 1 or more. */
  readonly inputTokens: number;
  /** Tokens of an answer that a person sees: 1 or more. */
  readonly outputTokens: number;
  /** Tokens that the model writes for itself before the answer, billed as output: 0 or more. */
  readonly reasoningTokens: number;
  /** The share of the input that is the same as in an earlier request, from its first token on: 0 to 1. */
  readonly cachedShare: number;
  /** The share of requests that do not find that part in the cache and write it again: 0 to 1. */
  readonly cacheMissShare: number;
  /** The share of requests that can wait for hours: 0 to 1. */
  readonly batchShare: number;
  /** Requests in the busiest hour over the mean: 1 or more. Default: the assumption `peak-over-mean` with its range. */
  readonly peakOverMean?: number;
  /** How much the requests grow from one month to the next: 0.05 is five per cent. */
  readonly growthPerMonth: number;
  /** Tokens a second that one reader wants to see while an answer is written: more than 0. */
  readonly leastTokensPerSecond: number;
}

/** The numbers of a workload that a reader types, with what each takes. Shares are typed as per cent. */
export const WORKLOAD_LIMITS = {
  requestsPerDay: { what: 'requests a day', least: 1, most: 100_000_000 },
  inputTokens: { what: 'input tokens', least: 1, most: 10_000_000 },
  outputTokens: { what: 'output tokens', least: 1, most: 1_000_000 },
  reasoningTokens: { what: 'reasoning tokens', least: 0, most: 1_000_000 },
  leastTokensPerSecond: { what: 'tokens a second', least: 1, most: 1000 },
  peakOverMean: { what: 'times the mean', least: 1, most: 100 },
} as const satisfies Readonly<Record<string, CountLimits>>;

/** A workload before a reader changes it: 1,000 requests a day of a chat with a long instruction. */
export const DEFAULT_WORKLOAD: Workload = {
  requestsPerDay: 1000,
  inputTokens: 1500,
  outputTokens: 300,
  reasoningTokens: 0,
  cachedShare: 0,
  cacheMissShare: 0.1,
  batchShare: 0,
  growthPerMonth: 0,
  leastTokensPerSecond: 20,
};

/** Requests a day that the guide compares at. */
export const STAGE_REQUESTS = { prototype: 10, product: 1000, busyProduct: 100_000 } as const;

/** How the tokens of an average request are billed and computed. */
export interface RequestTokens {
  /** Input that was not seen before, or is not in the cache on a host that does not charge for writing it. */
  readonly newInput: number;
  /** Input read from the cache. */
  readonly cachedInput: number;
  /** Input that should have been in the cache and is written to it (again). */
  readonly writtenInput: number;
  readonly output: number;
  readonly reasoning: number;
}

/**
 * Returns the tokens of an average request by how they are billed.
 *
 * Of the repeated part, `cacheMissShare` is not in the cache: it is written there, at the price of a write. The rest is
 * read from it. The share is one number for all rates, so that a bill grows evenly with requests; what it is at a rate,
 * see `expectedCacheMissShare`.
 *
 * @example 1500 tokens, half of them repeated, a miss in ten: 750 new, 675 cached, 75 written.
 */
export function requestTokens(workload: Workload): RequestTokens {
  const repeated = workload.inputTokens * workload.cachedShare;
  const writtenInput = repeated * workload.cacheMissShare;
  return {
    newInput: workload.inputTokens - repeated,
    cachedInput: repeated - writtenInput,
    writtenInput,
    output: workload.outputTokens,
    reasoning: workload.reasoningTokens,
  };
}

/**
 * Returns a workload as a host bills it whose cache takes no beginning shorter than `leastCachedTokens`: without
 * repeated input where that is too short. The same workload where the host’s least length is not known.
 *
 * @source the pages of Google and OpenAI about caching, which give 4,096 or 2,048 and 1,024 tokens.
 * @example 1,500 tokens of which 40 % repeat are 600; a cache from 1,024 tokens on takes none of them.
 */
export function cacheableWorkload(workload: Workload, leastCachedTokens = 0): Workload {
  const repeated = workload.inputTokens * workload.cachedShare;
  return repeated < leastCachedTokens ? { ...workload, cachedShare: 0 } : workload;
}

/**
 * Returns all tokens that a request reads and writes.
 *
 * @example 1500 and 300 are 1800.
 */
export function tokensPerRequest(workload: Workload): number {
  return workload.inputTokens + workload.outputTokens + workload.reasoningTokens;
}

/**
 * Returns the share of requests that find a prefix gone from a cache that keeps it for some minutes after its last use,
 * when requests come at random times: e^(−requests in that time). All requests are taken to share one prefix.
 *
 * @source the gaps of a Poisson process; five minutes are what Anthropic’s cheaper write pays for.
 * @example 10 requests a day and five minutes: e^(−10 ÷ 288) = 0.97; 1,000 a day: 0.03.
 */
export function expectedCacheMissShare(requestsPerDay: number, minutesKept = 5): number {
  return Math.exp((-requestsPerDay * minutesKept) / (24 * 60));
}

/**
 * Returns the workload after some months (0 or more) of growth.
 *
 * @example 1,000 requests a day that grow by 10 % a month are 3,138 after twelve.
 */
export function workloadAfter(workload: Workload, months: number): Workload {
  return { ...workload, requestsPerDay: workload.requestsPerDay * (1 + workload.growthPerMonth) ** months };
}

/**
 * Returns the months until a growing workload reaches a number of requests a day: 0 when it is there already, undefined
 * when it never gets there.
 *
 * @example from 1,000 to 2,000 a day at 10 % a month: 7.3 months.
 */
export function monthsUntil(workload: Workload, requestsPerDay: number): number | undefined {
  if (workload.requestsPerDay >= requestsPerDay) return 0;
  if (workload.growthPerMonth <= 0 || workload.requestsPerDay <= 0) return undefined;
  return Math.log(requestsPerDay / workload.requestsPerDay) / Math.log(1 + workload.growthPerMonth);
}
