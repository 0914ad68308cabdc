import { sourcesOf } from '../../facts/publications.ts';

/** The sources of the chapter on retirement, in the order in which the text first cites them. */
export const sources = sourcesOf([
  'article',
  'openai-deprecations',
  'anthropic-deprecations',
  'gemini-deprecations',
  'gemini-2-5-last-day',
  'bis-fable-mythos',
  'fable-mythos-lifted',
  'openai-snapshots',
  'google-model-versions',
  'gemini-alias-switch',
  'cerebras-deprecations',
  'groq-shut-off',
  'scaleway-llama-redirect',
  'openai-tuning-ends',
]);
