import type { Architecture } from '../../../lib/catalog/models/architecture.ts';
import { layersOf } from '../../../lib/memory/model/layer.ts';

/** The designs that decide how large a model's cache is, in the field's terms. */
export type AttentionDesign =
  'multi-head' | 'grouped-query' | 'multi-query' | 'sliding window' | 'latent' | 'hybrid';

/**
 * Returns the design that decides a model's cache. Example: Gemma 3 27B is “sliding window”, Qwen3.5 27B “hybrid”.
 */
export function attentionDesign(architecture: Architecture): AttentionDesign {
  const { attention, latentAttention, recurrent, slidingAttention } = architecture;
  if (recurrent) return 'hybrid';
  if (latentAttention) return 'latent';
  if (slidingAttention) return 'sliding window';
  const keyValueHeads = attention?.keyValueHeads;
  if (keyValueHeads === attention?.heads) return 'multi-head';
  return keyValueHeads === 1 ? 'multi-query' : 'grouped-query';
}

/** Returns how many layers of a model mix tokens in a given way. Gemma 3 27B has 52 sliding layers. */
export function layersWith(
  architecture: Architecture,
  kind: 'full' | 'sliding' | 'latent' | 'recurrent',
): number {
  return layersOf(architecture).filter(({ mixer }) => mixer.kind === kind).length;
}
