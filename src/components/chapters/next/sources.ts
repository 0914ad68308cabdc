import { sourcesOf } from '../../facts/publications.ts';

/** The sources of the last chapter, in the order in which the text first cites them. */
export const sources = sourcesOf([
  'article',
  'openai-model-optimization',
  'microsoft-compare-strategies',
  'google-structured-output',
  'llama-cpp-server-readme',
  'retrieval-augmented-generation',
  'tuning-or-retrieval',
  'pgvector-indexing',
  'training-data-extraction',
  'openai-tuning-ends',
  'building-effective-agents',
  'owasp-llm-2026',
  'qwen3-0-6b-config',
  'safetensors-format',
  'qwen3-tensors',
  'qwen3-0-6b-weights',
  'olmo-2-card',
]);
