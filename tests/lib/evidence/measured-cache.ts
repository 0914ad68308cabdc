import type { Measurement } from '../../../src/lib/catalog/measurements/evidence.ts';
import { llama8B } from '../memory/architectures.ts';

/** The model that was measured. */
export const model = {
  id: 'llama-8b',
  name: 'Llama 8B',
  maker: 'Meta',
  repository: 'meta/llama-8b',
  contextLength: 131_072,
  architecture: llama8B,
};

/** Where it was measured. */
export const source = { title: 'a log', url: 'https://example.org/log', read: '2026-11-24' };

/** The 1,024 MiB that llama.cpp prints for 8,192 tokens in F16. */
export const cache: Measurement = {
  id: 'v001',
  model: 'llama-8b',
  runtime: 'llama.cpp',
  quantity: 'kv-cache',
  settings: { contextTokens: 8192, keyPrecision: 'f16', valuePrecision: 'f16' },
  value: 1024,
  unit: 'MiB',
};
