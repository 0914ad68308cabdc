import { sourcesOf } from '../../facts/publications.ts';

/** The sources of the chapter on the word “open”, in the order in which the text first cites them. */
export const sources = sourcesOf([
  'article',
  'model-openness-tool',
  'open-source-ai-definition',
  'open-source-ai-systems',
  'open-source-ai-review',
  'model-openness-framework',
  'meta-muse-spark',
  'muse-spark-open',
  'mistral-models-licences',
  'phi-4-research-licence',
  'phi-4-mit',
  'meta-open-weights-letter',
  'gpt-oss-motive',
  'gated-models',
  'gated-gemma',
  'malicious-models',
]);
