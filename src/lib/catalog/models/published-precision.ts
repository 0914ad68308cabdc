import type { PublishedModel } from './model.ts';

// Apart from the schema, which needs zod: this one is fetched by browsers.

/**
 * Returns whether a model's maker publishes it in MXFP4. llama.cpp and vLLM load those four bits unchanged, so a file
 * in another precision is larger without being more accurate.
 *
 * @example true for gpt-oss 20B, false for Llama 3.3 70B, which is published in 16 bits.
 */
export function isPublishedInMxfp4({ published }: PublishedModel): boolean {
  return published?.precision === 'MXFP4';
}
