import type { Architecture } from '../../catalog/models/architecture.ts';
import { layersOf } from '../model/layer.ts';

/** What the mixture rules need to know about a model. */
export interface MixtureContext {
  readonly layers: number;
  /** Query heads that share one key-value head: 1 or more. */
  readonly headsPerKeyValueHead: number;
  /** Routed experts in a layer; 1 in a dense model. */
  readonly experts: number;
  /** llama.cpp's class "70B": 80 layers in the Llama or Qwen2 family. */
  readonly is70BClass: boolean;
  readonly isFalcon: boolean;
  readonly tiedEmbeddings: boolean;
  /** Layers with value weights. */
  readonly valueLayers: number;
  /** The place among them, from 0, by the index of the layer. */
  readonly valueIndex: ReadonlyMap<number, number>;
}

/**
 * Returns what the mixture rules need to know about a model, from its configuration.
 *
 * @throws {ArchitectureError} when the configuration contradicts itself.
 * @example Llama 3.1 70B has 80 layers and 64 / 8 = 8 query heads a key-value head, so it is of the 70B class.
 */
export function mixtureContext(architecture: Architecture): MixtureContext {
  const { attention, latentAttention, experts, layers } = architecture;
  const keyValueHeads = firstPositive(attention?.keyValueHeads) ?? 1;
  const heads = attention?.heads ?? latentAttention?.heads ?? 1;
  const valueLayers = layersOf(architecture).filter(
    ({ mixer }) => mixer.kind !== 'none' && mixer.kind !== 'latent',
  );
  return {
    layers,
    headsPerKeyValueHead: heads / keyValueHeads,
    experts: experts?.count ?? 1,
    is70BClass: layers === 80 && !experts && heads !== keyValueHeads,
    isFalcon: architecture.ggufFamily === 'falcon',
    tiedEmbeddings: architecture.tiedEmbeddings,
    valueLayers: valueLayers.length,
    valueIndex: new Map(valueLayers.map((layer, place) => [layer.index, place])),
  };
}

function firstPositive(value: number | readonly number[] | undefined): number | undefined {
  return typeof value === 'number' ? value : value?.find((count) => count > 0);
}
