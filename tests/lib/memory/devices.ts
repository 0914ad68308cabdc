import type { Architecture } from '../../../src/lib/catalog/models/architecture.ts';
import type { DeviceMemory } from '../../../src/lib/memory/placement/device-memory.ts';
import type { InferencePlan } from '../../../src/lib/memory/plan/inference-plan.ts';
import { llama8B } from './architectures.ts';

/** A graphics card with the given GiB by its driver. */
export const card = (gibibytes: number): DeviceMemory => ({
  kind: 'consumer',
  memoryGigabytes: gibibytes,
  usableMebibytes: gibibytes * 1024,
});

/** An H100 SXM: 80 GB printed, 81,559 MiB by its driver. */
export const h100: DeviceMemory = { kind: 'datacenter', memoryGigabytes: 80, usableMebibytes: 81_559 };

/** As many of one device. */
export const several = (count: number, device: DeviceMemory): readonly DeviceMemory[] =>
  Array.from({ length: count }, () => device);

/** Llama 3.1 8B in llama.cpp, Q4_K_M, 8192 tokens, one user. */
export const llamaCppPlan = (more: Partial<InferencePlan> = {}): InferencePlan => ({
  model: { architecture: llama8B },
  precision: 'Q4_K_M',
  runtime: 'llama.cpp',
  contextTokens: 8192,
  sequences: 1,
  keyPrecision: 'f16',
  valuePrecision: 'f16',
  ...more,
});

/** Llama 3.1 8B in vLLM, BF16, 8192 tokens, one user. */
export const vllmPlan = (more: Partial<InferencePlan> = {}): InferencePlan => ({
  ...llamaCppPlan(),
  precision: 'BF16',
  runtime: 'vllm',
  keyPrecision: 'bf16',
  valuePrecision: 'bf16',
  ...more,
});

/** Qwen3 235B-A22B: four key-value heads in each of 94 layers. */
export const qwen235B: Architecture = {
  source: { title: 'worked example', url: 'https://example.org/config.json', read: '2026-11-24' },
  layers: 94,
  hiddenSize: 4096,
  vocabularySize: 151_936,
  tiedEmbeddings: false,
  attention: { heads: 64, keyValueHeads: 4, headSize: 128, queryKeyNorm: 'per-head' },
  experts: { count: 128, perToken: 8, size: 1536 },
};
