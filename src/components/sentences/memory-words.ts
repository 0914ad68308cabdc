import type { CachePrecision } from '../../lib/memory/cache/cache-precision.ts';
import { kvCacheBytes, type CacheRequest } from '../../lib/memory/cache/kv-cache.ts';
import type { Runtime } from '../../lib/memory/model/runtime.ts';
import type { InferencePlan } from '../../lib/memory/plan/inference-plan.ts';
import { weightBreakdown } from '../../lib/memory/weights/weights.ts';
import { formatParameters } from '../../lib/units/parameters.ts';
import { modelNamed, precisionNamed } from '../facts/catalogue.ts';
import { size, unbroken } from './number-words.ts';

/** The memory of models for sentences. An unknown model or precision stops the build, with the names that are near. */

/** The cache that a sentence speaks of. */
export interface CacheCase {
  readonly contextTokens: number;
  /** Simultaneous users, each with that context. Default 1. */
  readonly users?: number;
  /** Precision of keys and values. Default f16. */
  readonly precision?: CachePrecision;
  /** Default llama.cpp. */
  readonly runtime?: Runtime;
}

/** Returns the size of a model's weights: `weightSize('llama-3-1-70b-instruct', 'F16')` is “141 GB”. */
export function weightSize(model: string, precision: string): string {
  return size(weightBreakdown(modelNamed(model), precisionNamed(precision)).bytes);
}

/** Returns the average bits per weight of a model's file: “4.82” for Llama 3.1 70B in Q4_K_M. */
export function bitsPerWeight(model: string, precision: string): string {
  return bitsOf(model, precision).toFixed(2);
}

/** Returns the average bits per weight of a model's file, unrounded. */
export function bitsOf(model: string, precision: string): number {
  const { bytes, parameters } = weightBreakdown(modelNamed(model), precisionNamed(precision));
  return (bytes * 8) / parameters;
}

/** Returns the number of a model's weights: 70,553,706,496 for Llama 3.1 70B. */
export function parametersOf(model: string): number {
  return weightBreakdown(modelNamed(model), 'BF16').parameters;
}

/** Returns the number of a model's weights in words: “70.6 billion”. */
export function parameterWords(model: string): string {
  return unbroken(formatParameters(parametersOf(model)));
}

/** Returns the bytes of a model's cache: 2,684,354,560 for Llama 3.1 70B at 8192 tokens. */
export function cacheBytes(model: string, cache: CacheCase): number {
  return kvCacheBytes(modelNamed(model), cacheRequest(cache));
}

/** Returns the size of a model's cache: “2.68 GB” for Llama 3.1 70B at 8192 tokens. */
export function cacheSize(model: string, cache: CacheCase): string {
  return size(cacheBytes(model, cache));
}

/** Returns the cache of a sentence as the library takes it, with the defaults filled in. */
export function cacheRequest({
  contextTokens,
  users = 1,
  precision = 'f16',
  runtime = 'llama.cpp',
}: CacheCase): Omit<CacheRequest, 'draftTokens' | 'latentCache'> {
  return { contextTokens, sequences: users, keyPrecision: precision, valuePrecision: precision, runtime };
}

/** Returns the plan for one user with a 16-bit cache. */
export function planOf(
  model: string,
  precision: string,
  contextTokens: number,
  runtime: Runtime = 'llama.cpp',
): InferencePlan {
  return {
    model: modelNamed(model),
    precision: precisionNamed(precision),
    ...cacheRequest({ contextTokens, runtime }),
  };
}
