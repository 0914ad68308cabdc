/** The sums that the memory chapter works through. Change one here and every sentence and table follows. */

/** The model of the article's rule of thumb. */
export const ARTICLE_MODEL = 'llama-3-1-70b-instruct';
/** A smaller model of the same family, for the sum from start to end. */
export const SMALL_MODEL = 'llama-3-1-8b-instruct';
/** The four-bit file that most people download. */
export const USUAL_FILE = 'Q4_K_M';

/** A conversation of a few pages. */
export const SHORT_CONTEXT = 8192;
/** A long report. */
export const MIDDLE_CONTEXT = 32_768;
/** The longest that many models of 2024 and later state. */
export const LONG_CONTEXT = 131_072;
/** A small team that asks at the same time. */
export const TEAM = 4;
