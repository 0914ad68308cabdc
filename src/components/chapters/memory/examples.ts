/** The cases that the memory chapter works through. Change one here and every sentence and table follows. */

/** The model of the article's rule of thumb. */
export const ARTICLE_MODEL = 'llama-3-1-70b-instruct';
/** A smaller model of the same family, for the calculation from start to end. */
export const SMALL_MODEL = 'llama-3-1-8b-instruct';
/** The four-bit file that most people download. */
export const USUAL_FILE = 'Q4_K_M';

/** A conversation of a few pages. */
export const SHORT_CONTEXT = 8192;
/** A long report. */
export const MIDDLE_CONTEXT = 32_768;
/** The longest context that many models of 2024 and later state. */
export const LONG_CONTEXT = 131_072;
/** A small team whose members ask at the same time. */
export const TEAM = 4;

/** Precisions from the largest to the smallest: GGUF file types, and two checkpoint formats among them. */
export const PRECISION_LADDER =
  'F16 FP8 Q8_0 Q6_K Q5_K_M Q4_K_M AWQ-INT4 IQ4_XS Q3_K_M IQ3_XXS Q2_K IQ2_XXS IQ1_S'.split(' ');

/** Uses of one model, from the smallest cache to the largest. */
export const GROWING_USES = [
  { contextTokens: SHORT_CONTEXT, users: 1 },
  { contextTokens: MIDDLE_CONTEXT, users: 1 },
  { contextTokens: LONG_CONTEXT, users: 1 },
  { contextTokens: MIDDLE_CONTEXT, users: TEAM },
  { contextTokens: LONG_CONTEXT, users: TEAM },
];

/** A model of each design of attention. */
export const DESIGN_EXAMPLES = [
  'llama-2-13b-hf',
  SMALL_MODEL,
  ARTICLE_MODEL,
  'gemma-3-27b-it',
  'deepseek-r1',
  'qwen3-5-27b',
];

/** Mixtures of experts in the precision in which many people run them. */
export const MIXTURE_EXAMPLES = [
  { model: 'mixtral-8x7b-instruct-v0-1', precision: USUAL_FILE },
  { model: 'qwen3-30b-a3b', precision: USUAL_FILE },
  { model: 'gpt-oss-120b', precision: 'MXFP4' },
  { model: 'deepseek-r1', precision: 'FP8' },
];
