import { sourcesOf } from '../../facts/publications.ts';

/** The sources of the memory chapter, in the order in which the text first cites them. */
export const sources = sourcesOf([
  'article',
  'ggml-block-types',
  'llama-cpp-quantizer',
  'llama-cpp-quantize-readme',
  'qwen3-0-6b-config',
  'paged-attention',
  'grouped-query-attention',
  'gemma-3-report',
  'deepseek-v2',
  'vllm-window-cache',
  'llama-cpp-quantized-cache',
  'llama-cpp-rotated-cache',
  'vllm-cache-config',
  'mxfp4-checkpoints',
  'vllm-earlier-share',
  'mac-memory-limit',
  'llama-cpp-perplexity-readme',
  'give-me-bf16',
  'k-quantization-output',
  'long-context-losses',
  'long-context-recovery',
  'accuracy-is-not-all',
]);
