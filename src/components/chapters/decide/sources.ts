import { sourcesOf } from '../../facts/publications.ts';

/** The sources of the chapter “Decide”, in the order in which the text first cites them. */
export const sources = sourcesOf([
  'article',
  'bedrock-data-retention',
  'fireworks-data-handling',
  'checkr-press',
  'openai-deprecations',
  'anthropic-deprecations',
  'epoch-gap-2026',
  'ollama-cloud',
  'open-source-ai-systems',
  'open-source-ai-definition',
]);
