import { sourcesOf } from '../../facts/publications.ts';

/** The sources of the chapter on contracts, in the order in which the text first cites them. */
export const sources = sourcesOf([
  'article',
  'azure-direct-models-privacy',
  'claude-in-foundry',
  'fireworks-data-handling',
  'deepseek-storage',
  'together-zero-retention',
  'together-privacy',
  'openai-your-data',
  'processor-contract-terms',
  'hipaa-cloud-guidance',
  'anthropic-business-associate',
  'openrouter-zero-retention',
  'bedrock-cross-region',
  'google-data-residency',
  'soc-2-guide',
  'confidential-inference',
  'anthropic-covered-models',
  'anthropic-api-retention',
  'bedrock-data-retention',
  'open-ollama-hosts',
]);
