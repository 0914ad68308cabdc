import { sourcesOf } from '../../memory/prose/facts.ts';

/** The sources of the machines chapter, in the order in which the text first cites them. */
export const sources = sourcesOf([
  'article',
  'gemini-on-premises',
  'hugging-face-inference-providers',
  'ollama-cloud',
  'mac-memory-limit',
  'splitwise',
  'reading-rate',
  'gemini-tokens',
  'paged-attention',
  'vllm-docs',
  'sglang-docs',
  'llama-cpp-server-readme',
  'lm-studio-parallel-requests',
  'ollama-faq',
  'llama-cpp-readme',
  'ollama-context-length',
  'llama-cpp-multi-gpu',
  'lm-studio-about',
  'mlx-lm-readme',
]);
