import type { CostCase } from '../../../lib/cost/workload/cost-case.ts';
import { DEFAULT_WORKLOAD, STAGE_REQUESTS } from '../../../lib/cost/workload/workload.ts';

/**
 * The cases that the cost chapter works through and `npm run cost` prints. Change one here and every sentence and table
 * follows. Both models get the same requests, so that only the model and the place differ.
 */
export type ChapterCase = Omit<CostCase, 'day' | 'withPeople'>;

/** The article's three rows, with its marks for cost. */
export const ARTICLE_ROWS = [
  { requestsPerDay: 10, own: '$$', paid: '$' },
  { requestsPerDay: 1000, own: '$$', paid: '$$' },
  { requestsPerDay: 100_000, own: '$', paid: '$$$' },
] as const;

/** The requests a day of each row, by stage. */
export const { prototype: PROTOTYPE, product: PRODUCT, busyProduct: BUSY_PRODUCT } = STAGE_REQUESTS;

/** The article’s 70B model, in eight bits on a server: what the calculator starts with. */
export const ARTICLE_CASE: ChapterCase = {
  workload: DEFAULT_WORKLOAD,
  // From the middle of its maker’s list; the chapter says what the most and the least expensive would change.
  paidOfferId: 'claude-sonnet-5-5-anthropic',
  modelId: 'llama-3-3-70b-instruct',
  precision: 'FP8',
  computerPrecision: 'Q4_K_M',
};

/** The same at the article's 140 GB. */
export const ARTICLE_CASE_16_BITS: ChapterCase = { ...ARTICLE_CASE, precision: 'BF16' };

/** A model that is current in 2026: a mixture of experts, published in four bits. */
export const CURRENT_CASE: ChapterCase = {
  ...ARTICLE_CASE,
  modelId: 'gpt-oss-120b',
  precision: 'MXFP4',
  computerPrecision: 'MXFP4_MOE',
};

/** A small model on the desktop of the story's team. */
export const DESKTOP_CASE: ChapterCase = {
  ...CURRENT_CASE,
  modelId: 'gpt-oss-20b',
  computerId: 'nvidia-rtx-4090',
};

/** The paid model of the years when “1,000 a day is a tie” was first written. */
export const EARLIER_PAID_OFFER = 'gpt-4-openai';

/** Cached share of input: enough to pass the 1,024 tokens from which several providers cache a prefix. */
export const REPEATED_SHARE = 0.8;
export const REASONING_TOKENS = 1000;

/** How busy a machine is, for its price per token: shares of its capacity. */
export const BUSY_SHARES = [1, 0.5, 0.25, 0.1, 0.05];
