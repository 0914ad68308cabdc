/**
 * How much a match in each field of a page’s search words counts: see src/components/search/search-head.ts. A field
 * counts in full only when it has every word of the question. So “DeepSeek” finds the table of models, then the models
 * of DeepSeek, then pages that treat them; for “DeepSeek licence” a model’s name is only a part, and the licences win.
 */
const FIELD_WEIGHTS = {
  /** The heading of the page. */
  title: 4,
  /** The name of a model on sale, beside its heading. */
  model: 6,
  /** The name of a retired model, beside its heading: it comes after all others of its kind, unless it alone is meant. */
  retired: 4,
  /** Names by which the table of all models is found: a little more than heading and name of one model. */
  lists: 10.5,
  /** What a tool or a page of the reference answers: a little less than heading and name of one model. */
  asks: 9.5,
  /** What a chapter treats, or a tool beside what it answers. */
  treats: 3,
  /** Words by which a page is found, but not ranked. */
  also: 0,
};

/** A field of the words by which a page is found. */
export type SearchField = keyof typeof FIELD_WEIGHTS;

/**
 * How the search ranks pages. Beside the weights these are Starlight’s usual values, under which long pages are not
 * punished and many repetitions of a word count little.
 */
export const searchRanking = {
  pageLength: 0.1,
  termFrequency: 0.1,
  termSaturation: 2,
  termSimilarity: 9,
  metaWeights: FIELD_WEIGHTS,
};
