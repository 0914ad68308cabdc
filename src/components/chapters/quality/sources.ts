import { sourcesOf } from '../../facts/publications.ts';

/** The sources of the chapter on quality, in the order in which the text first cites them. */
export const sources = sourcesOf([
  'epoch-gap-2026',
  'article',
  'openai-model-selection',
  'good-enough-case',
  'wilson-interval',
  'mcnemar-exact',
  'comparing-classifiers',
  'error-bars',
  'difference-of-proportions',
  'leaderboard-illusion',
  'grade-school-math-1000',
  'accuracy-is-not-all',
  'checkr-press',
  'checkr-predibase',
  'epoch-gap-2024',
  'epoch-gap-2025',
  'private-benchmark-gap',
]);
