import type { PublishedModel } from './models/model.ts';

/**
 * Says whether a model's maker publishes it in MXFP4. llama.cpp and vLLM load those four bits as they are, so a file in
 * another precision is larger and no more exact.
 * Example: true for gpt-oss 20B, false for Llama 3.3 70B, which is published in 16 bits.
 */
export function isPublishedInMxfp4({ published }: PublishedModel): boolean {
  return published?.precision === 'MXFP4';
}
