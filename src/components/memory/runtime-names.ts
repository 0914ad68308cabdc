import type { Runtime } from '../../lib/memory/model/runtime.ts';

/** The names of runtimes as people write them. */
export const RUNTIME_NAMES: Readonly<Record<Runtime, string>> = {
  'llama.cpp': 'llama.cpp',
  vllm: 'vLLM',
  transformers: 'Transformers',
};
