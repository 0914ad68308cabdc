import { sourcesOf } from '../../facts/publications.ts';

/** The sources of the chapter on data paths, in the order in which the text first cites them. */
export const sources = sourcesOf([
  'article',
  'fireworks-data-handling',
  'ollama-cloud',
  'openai-your-data',
  'gemini-terms-2025',
  'lm-studio-chats',
  'litellm-logs',
  'openrouter-zero-retention',
  'bedrock-data-retention',
  'hipaa-cloud-guidance',
  'fireworks-zero-retention',
  'gemini-zero-retention',
  'anthropic-zero-retention',
  'anthropic-api-retention',
  'openai-court-order',
  'court-order-report',
  'deepseek-open-database',
  'ollama-faq',
]);
