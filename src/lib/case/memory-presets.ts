import { DEFAULT_CASE, type ReaderCase } from './reader-case.ts';

/** An example case to start from, behind a button. */
export interface MemoryPreset {
  readonly name: string;
  readonly readerCase: ReaderCase;
}

/** Common situations. A test checks that their models are in the catalogue. */
export const MEMORY_PRESETS: readonly MemoryPreset[] = [
  {
    name: 'On a laptop',
    readerCase: { ...DEFAULT_CASE, model: { kind: 'listed', id: 'llama-3-1-8b-instruct' } },
  },
  {
    name: 'On one GPU',
    readerCase: { ...DEFAULT_CASE, model: { kind: 'listed', id: 'qwen3-6-27b' }, contextTokens: 32_768 },
  },
  {
    name: 'The article’s 70B',
    readerCase: { ...DEFAULT_CASE, precision: 'F16', contextTokens: 4096 },
  },
  {
    name: 'A team of 50',
    readerCase: {
      ...DEFAULT_CASE,
      model: { kind: 'listed', id: 'gpt-oss-120b' },
      runtime: 'vllm',
      precision: 'MXFP4',
      contextTokens: 32_768,
      users: 50,
      keyPrecision: 'bf16',
      valuePrecision: 'bf16',
    },
  },
];
