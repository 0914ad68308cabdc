import { sourcesOf } from '../../facts/publications.ts';

/** The sources of the machines chapter, in the order in which the text first cites them. */
export const sources = sourcesOf([
  'article',
  'gemini-on-premises',
  'hugging-face-inference-providers',
  'ollama-cloud',
  'mac-memory-limit',
  'reading-rate',
  'gemini-tokens',
  'splitwise',
  'paged-attention',
  'vllm-docs',
  'sglang-docs',
  'llama-cpp-server-readme',
  'memory-contract-prices-2026',
  'mac-studio-memory-2026',
  'hardware-prices-2026',
  'rtx-5090-price-2026',
  'llama-cpp-readme',
  'ollama-faq',
  'ollama-context-length',
  'llama-cpp-multi-gpu',
  'lm-studio-about',
  'lm-studio-parallel-requests',
  'mlx-lm-readme',
]);
