import { formatBytes, significant } from '../../lib/units/bytes.ts';
import { formatParameters } from '../../lib/units/parameters.ts';
import { formatTokens } from '../../lib/units/tokens.ts';
import type { CachePrecision } from '../../lib/memory/cache/cache-precision.ts';
import type { InferencePlan } from '../../lib/memory/plan/inference-plan.ts';
import { kvCacheBytes, type CacheRequest } from '../../lib/memory/cache/kv-cache.ts';
import type { Runtime } from '../../lib/memory/model/runtime.ts';
import { weightBreakdown } from '../../lib/memory/weights/weights.ts';
import { modelNamed, precisionNamed } from '../facts/catalogue.ts';
import { quotedFigure } from '../facts/publications.ts';

/** Figures for sentences: each returns text, and stops the build with advice when a name is not known. */

/** How a sentence describes the cache it speaks of. */
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

/** Returns the average bits a weight of a model's file: “4.82” for Llama 3.1 70B in Q4_K_M. */
export function bitsPerWeight(model: string, precision: string): string {
  return bitsOf(model, precision).toFixed(2);
}

/** Returns the average bits a weight of a model's file, unrounded. */
export function bitsOf(model: string, precision: string): number {
  const { bytes, parameters } = weightBreakdown(modelNamed(model), precisionNamed(precision));
  return (bytes * 8) / parameters;
}

/** Returns the weights of a model counted: 70,553,706,496 for Llama 3.1 70B. */
export function parametersOf(model: string): number {
  return weightBreakdown(modelNamed(model), 'BF16').parameters;
}

/** Returns the weights of a model in words: “70.6 billion”. */
export function parameterWords(model: string): string {
  return fixed(formatParameters(parametersOf(model)));
}

/** Returns the bytes of a model's cache. Llama 3.1 70B at 8192 tokens: 2,684,354,560. */
export function cacheBytes(model: string, cache: CacheCase): number {
  return kvCacheBytes(modelNamed(model), cacheRequest(cache));
}

/** Returns the size of a model's cache: “2.68 GB” for Llama 3.1 70B at 8192 tokens. */
export function cacheSize(model: string, cache: CacheCase): string {
  return size(cacheBytes(model, cache));
}

/** Returns what a sentence's case asks of the library. */
export function cacheRequest({
  contextTokens,
  users = 1,
  precision = 'f16',
  runtime = 'llama.cpp',
}: CacheCase): Omit<CacheRequest, 'draftTokens' | 'latentCache'> {
  return { contextTokens, sequences: users, keyPrecision: precision, valuePrecision: precision, runtime };
}

/** Returns the plan of one user in llama.cpp with a 16-bit cache. */
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

/** Returns bytes as text whose number and unit stay on one line: “141 GB”. */
export function size(bytes: number, digits = 3): string {
  return fixed(formatBytes(bytes, digits));
}

/** Returns a count with separators between thousands: “327,680”. */
export function count(value: number): string {
  return value.toLocaleString('en-GB');
}

/** Returns a token count as people write it: “128k”. */
export function tokens(value: number): string {
  return formatTokens(value);
}

/** Returns how many times `part` goes into `whole`, to two figures: “8”. */
export function times(whole: number, part: number): string {
  return significant(whole / part, 2);
}

/** Returns a share as a percentage to two figures: 0.0734 is “7.3 %”. */
export function percent(share: number, digits = 2): string {
  return fixed(`${significant(share * 100, digits)} %`);
}

/**
 * Returns a number that a publication gives, with its unit where it has one: “92 %”. As the publication prints it, or
 * rounded to `digits` significant figures.
 */
export function quoted(publication: string, figure: string, digits?: number): string {
  const { value, unit } = quotedFigure(publication, figure);
  const text =
    digits === undefined
      ? value.toLocaleString('en-GB', { maximumFractionDigits: 6 })
      : significant(value, digits);
  return unit === 'count' ? text : fixed(`${text} ${unit === 'percent' ? '%' : unit}`);
}

/** Returns a count that a publication gives, as tokens: “64k”. */
export function quotedTokens(publication: string, figure: string): string {
  return formatTokens(quotedFigure(publication, figure).value);
}

function fixed(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
