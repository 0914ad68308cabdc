import type { CostCase } from '../../../lib/cost/workload/cost-case.ts';
import { DEFAULT_WORKLOAD, STAGE_REQUESTS } from '../../../lib/cost/workload/workload.ts';

/**
 * The cases that the cost chapter works through and `npm run cost` prints. Change one here and every sentence and table
 * follows. Both models get the same requests, so that only the model and the place differ.
 */
export type ChapterCase = Omit<CostCase, 'day' | 'withPeople'>;

/** The article's three rows, with what it says of each. */
export const ARTICLE_ROWS = [
  { requestsPerDay: 10, own: '$$', paid: '$' },
  { requestsPerDay: 1000, own: '$$', paid: '$$' },
  { requestsPerDay: 100_000, own: '$', paid: '$$$' },
] as const;

/** The rows by what they stand for. */
export const { prototype: PROTOTYPE, product: PRODUCT, busyProduct: BUSY_PRODUCT } = STAGE_REQUESTS;

/** The article’s 70B model, in eight bits on a server, as the calculator has it at first. */
export const ARTICLE_CASE: ChapterCase = {
  workload: DEFAULT_WORKLOAD,
  // Of the middle of its maker’s list; the chapter says what the dearest and the cheapest do to the sums.
  paidOfferId: 'claude-sonnet-5-5-anthropic',
  modelId: 'llama-3-3-70b-instruct',
  precision: 'FP8',
  computerPrecision: 'Q4_K_M',
};

/** The same at the 140 GB that the article counts with. */
export const ARTICLE_CASE_16_BITS: ChapterCase = { ...ARTICLE_CASE, precision: 'BF16' };

/** A model that is current in 2026: a mixture of experts, published in four bits. */
export const CURRENT_CASE: ChapterCase = {
  ...ARTICLE_CASE,
  modelId: 'gpt-oss-120b',
  precision: 'MXFP4',
  computerPrecision: 'MXFP4_MOE',
};

/** A small model on the desktop that the team of the story has. */
export const DESKTOP_CASE: ChapterCase = {
  ...CURRENT_CASE,
  modelId: 'gpt-oss-20b',
  computerId: 'nvidia-rtx-4090',
};

/** The paid model of the years in which “1,000 a day is a tie” was written down first. */
export const EARLIER_PAID_OFFER = 'gpt-4-openai';

/** What the sums on tokens change about the usual request. */
/** Above the 1,024 tokens that several hosts ask for before they cache a beginning. */
export const REPEATED_SHARE = 0.8;
export const REASONING_TOKENS = 1000;

/** How busy a machine is, for its price per token: shares of all that it could do. */
export const BUSY_SHARES = [1, 0.5, 0.25, 0.1, 0.05];
