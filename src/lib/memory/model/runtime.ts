/**
 * The programs that run a model, as far as their memory differs: llama.cpp (with
 * Ollama and LM Studio, which are built on it), vLLM, and Transformers.
 */
export const RUNTIMES = ['llama.cpp', 'vllm', 'transformers'] as const;

/** A program that runs a model. */
export type Runtime = (typeof RUNTIMES)[number];
