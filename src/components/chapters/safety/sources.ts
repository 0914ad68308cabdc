import { sourcesOf } from '../../facts/publications.ts';

/** The sources of the chapter on running a model safely, in the order in which the text first cites them. */
export const sources = sourcesOf([
  'open-ollama-hosts',
  'ollama-memory-leak',
  'article',
  'transformers-security',
  'malicious-models',
  'scanner-bypass',
  'remote-code-study',
  'llama-cpp-security',
  'ollama-faq',
  'ollama-authentication',
  'ollama-dockerfile',
  'docker-port-publishing',
  'docker-firewalls',
  'vllm-security',
  'sglang-holes',
  'sglang-holes-mended',
  'vllm-usage-statistics',
  'hub-library-variables',
  'lm-studio-chats',
  'leftover-locals',
  'tgi-readme',
  'tgi-archived',
  'owasp-llm-2026',
  'sglang-open-path',
]);
