import { sourcesOf } from '../../facts/publications.ts';

/** The sources of the cost chapter in addition to its price lists, in the order in which the text first cites them. */
export const sources = sourcesOf([
  'article',
  'openai-prices-read',
  'openrouter-reasoning',
  'prompt-cache-minimum',
  'openai-prompt-caching',
  'gemini-context-caching',
  'openai-data-residency',
  'bedrock-provisioned',
  'foundry-provisioned',
  'google-context-cache',
  'concurrency-cost',
  'on-premise-break-even',
]);
