/**
 * Bytes that a number takes in each cache precision. The quantized ones are llama.cpp's
 * block types: q8_0 stores 32 numbers in 34 bytes. vLLM and SGLang have FP8.
 *
 * @source ggml-common.h of ggml-org/llama.cpp (read 2026-11-24).
 */
export const CACHE_BYTES = {
  f32: 4,
  f16: 2,
  bf16: 2,
  fp8: 1,
  q8_0: 34 / 32,
  q5_1: 24 / 32,
  q5_0: 22 / 32,
  q4_1: 20 / 32,
  q4_0: 18 / 32,
  iq4_nl: 18 / 32,
} as const satisfies Record<string, number>;

/** The precision of cached keys or values. */
export type CachePrecision = keyof typeof CACHE_BYTES;

/**
 * Returns whether text names a cache precision that the library knows.
 *
 * @example q8_0 is one, Q8_0 is not.
 */
export function isCachePrecision(text: string): text is CachePrecision {
  return Object.hasOwn(CACHE_BYTES, text);
}
