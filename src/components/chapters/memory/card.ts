import { inferenceMemory } from '../../../lib/memory/inference/inference-memory.ts';
import type { Runtime } from '../../../lib/memory/model/runtime.ts';
import { MEBIBYTE } from '../../../lib/units/bytes.ts';
import { acceleratorNamed } from '../../facts/catalogue.ts';
import { cacheBytes, planOf } from '../../sentences/memory.ts';

/** Returns the bytes that a device really offers, as its driver reports them. Throws when its file does not say. */
export function usableBytes(device: string): number {
  return usableMebibytes(device) * MEBIBYTE;
}

/** Returns the mebibytes that a device's driver reports. Throws when its file does not say. */
export function usableMebibytes(device: string): number {
  const usable = acceleratorNamed(device).usableMemoryMebibytes;
  if (usable) return usable.value;
  throw new Error(
    `src/content/accelerators/${device}.yaml has no usableMemoryMebibytes. Add it with its source, or use another device.`,
  );
}

/**
 * Returns how many tokens of all users together a model's cache has room for in `bytes` of memory, by the likely need
 * of the other parts: 0 or more, in whole thousands. For models whose cache grows evenly.
 */
export function roomForTokens(
  model: string,
  precision: string,
  runtime: Runtime,
  contextTokens: number,
  bytes: number,
): number {
  const { total, cache } = inferenceMemory(planOf(model, precision, contextTokens, runtime));
  const perToken = cacheBytes(model, { contextTokens, runtime }) / contextTokens;
  const free = bytes - (total.likely - cache.total);
  return Math.max(0, Math.floor(free / perToken / 1000) * 1000);
}

/**
 * Returns the words when what they say is true, so that a sentence cannot outlive its figures.
 * Throws with the words when it is not: rewrite the sentence.
 */
export function whileTrue(isTrue: boolean, words: string): string {
  if (isTrue) return words;
  throw new Error(`“${words}” is no longer true of the computed figures. Rewrite the sentence.`);
}
