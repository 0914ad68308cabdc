import type { CountLimits } from '../../units/count.ts';

/** What the reader's application asks of a model, on average over a month. */
export interface Workload {
  /** Requests a day, on average: 0 or more. */
  readonly requestsPerDay: number;
  /** Input tokens of a request, the repeated part included: 1 or more. */
  readonly inputTokens: number;
  /** Tokens of the visible answer: 1 or more. */
  readonly outputTokens: number;
  /** Tokens of reasoning before the answer, billed as output: 0 or more. */
  readonly reasoningTokens: number;
  /** Cached share of input: the prefix that is the same as in an earlier request, 0 to 1. */
  readonly cachedShare: number;
  /** Cache misses: the share of requests that do not find the prefix and write it again, 0 to 1. */
  readonly cacheMissShare: number;
  /** The share of requests that can wait for hours: 0 to 1. */
  readonly batchShare: number;
  /** Peak hour ÷ average hour: 1 or more. Default: the assumption `peak-over-mean` with its range. */
  readonly peakOverMean?: number;
  /** Growth of the requests from one month to the next: 0.05 is five per cent. */
  readonly growthPerMonth: number;
  /** The least speed per user while an answer is written, in tokens a second: more than 0. */
  readonly leastTokensPerSecond: number;
}

/** The numbers of a workload that a reader types, with their limits. Shares are typed as per cent. */
export const WORKLOAD_LIMITS = {
  requestsPerDay: { what: 'requests a day', least: 1, most: 100_000_000 },
  inputTokens: { what: 'input tokens', least: 1, most: 10_000_000 },
  outputTokens: { what: 'output tokens', least: 1, most: 1_000_000 },
  reasoningTokens: { what: 'reasoning tokens', least: 0, most: 1_000_000 },
  leastTokensPerSecond: { what: 'tokens a second', least: 1, most: 1000 },
  peakOverMean: { what: 'times the mean', least: 1, most: 100 },
} as const satisfies Readonly<Record<string, CountLimits>>;

/** The workload before a reader changes it: a chat with a long instruction, 1,000 requests a day. */
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

/** The traffic stages, in requests a day, at which the guide compares routes. */
export const STAGE_REQUESTS = { prototype: 10, product: 1000, busyProduct: 100_000 } as const;

/** The tokens of an average request by how they are billed and computed. */
export interface RequestTokens {
  /** Input not seen before, or not in the cache of a provider that does not charge for writes. */
  readonly newInput: number;
  /** Input read from the cache. */
  readonly cachedInput: number;
  /** The repeated prefix where it missed the cache and is written to it again. */
  readonly writtenInput: number;
  readonly output: number;
  readonly reasoning: number;
}

/**
 * Returns the tokens of an average request by how they are billed.
 *
 * Of the repeated prefix, `cacheMissShare` misses the cache and is billed as a write; the rest is read from the cache.
 * The share is one number at every rate, so that a bill grows in proportion to requests. For the share to expect at a
 * rate, see `expectedCacheMissShare`.
 *
 * @example 1,500 tokens, half of them repeated, one miss in ten: 750 new, 675 cached, 75 written.
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
 * Returns a workload as a provider bills it whose cache takes no prefix shorter than `leastCachedTokens`: without
 * repeated input where the prefix is too short, unchanged otherwise or where the limit is not known.
 *
 * @source the pages of Google and OpenAI about caching, which give 4,096 or 2,048 and 1,024 tokens.
 * @example 40 % of 1,500 tokens repeat: 600. A cache from 1,024 tokens on takes none of them.
 */
export function cacheableWorkload(workload: Workload, leastCachedTokens = 0): Workload {
  const repeated = workload.inputTokens * workload.cachedShare;
  return repeated < leastCachedTokens ? { ...workload, cachedShare: 0 } : workload;
}

/**
 * Returns the tokens of a request in all: input, answer and reasoning.
 *
 * @example 1,500 of input and 300 of answer: 1,800.
 */
export function tokensPerRequest(workload: Workload): number {
  return workload.inputTokens + workload.outputTokens + workload.reasoningTokens;
}

/**
 * Returns the share of requests, 0 to 1, that miss a cache which keeps a prefix for some minutes after its last use,
 * when requests arrive at random: e^(−requests in that time). Assumes that all requests share one prefix.
 *
 * @source the gaps of a Poisson process; five minutes are what Anthropic’s cheaper write pays for.
 * @example 10 requests a day and five minutes: e^(−10 ÷ 288) = 0.97. 1,000 a day: 0.03.
 */
export function expectedCacheMissShare(requestsPerDay: number, minutesKept = 5): number {
  return Math.exp((-requestsPerDay * minutesKept) / (24 * 60));
}

/**
 * Returns the workload after some months (0 or more) of growth.
 *
 * @example 1,000 requests a day that grow by 10 % a month: 3,138 after twelve.
 */
export function workloadAfter(workload: Workload, months: number): Workload {
  return { ...workload, requestsPerDay: workload.requestsPerDay * (1 + workload.growthPerMonth) ** months };
}

/**
 * Returns the months until a growing workload reaches a number of requests a day: 0 when it is there already, undefined
 * when it never gets there.
 *
 * @example From 1,000 to 2,000 a day at 10 % a month: 7.3 months.
 */
export function monthsUntil(workload: Workload, requestsPerDay: number): number | undefined {
  if (workload.requestsPerDay >= requestsPerDay) return 0;
  if (workload.growthPerMonth <= 0 || workload.requestsPerDay <= 0) return undefined;
  return Math.log(requestsPerDay / workload.requestsPerDay) / Math.log(1 + workload.growthPerMonth);
}
