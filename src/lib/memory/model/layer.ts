import type { Architecture, LatentAttention, Recurrent } from '../../catalog/models/architecture.ts';

/** Softmax attention of one layer, with every field filled in. */
export interface SoftmaxMixer {
  readonly kind: 'full' | 'sliding';
  readonly heads: number;
  readonly keyValueHeads: number;
  readonly headSize: number;
  readonly valueHeadSize: number;
  /** Tokens that a sliding layer looks back. Absent for full attention. */
  readonly window?: number;
  /** The window moves in whole chunks (Llama 4) instead of token by token. */
  readonly chunked?: boolean;
}

/** How a layer mixes tokens. */
export type Mixer =
  | SoftmaxMixer
  | { readonly kind: 'latent'; readonly latent: LatentAttention }
  | { readonly kind: 'recurrent'; readonly recurrent: Recurrent }
  | { readonly kind: 'none' };

/** The feed-forward part of a layer. */
export interface Channel {
  /** Inner width of the dense part; 0 where there is none. */
  readonly denseSize: number;
  readonly experts: boolean;
}

/** One layer of a model: a token mixer, then a feed-forward part. Either may be missing. */
export interface Layer {
  /** From 0. */
  readonly index: number;
  readonly mixer: Mixer;
  readonly channel: Channel;
}

/** Thrown for a configuration that contradicts itself. The message tells its author what to change. */
export class ArchitectureError extends Error {
  override name = 'ArchitectureError';
}

/**
 * Returns the layers of a model in order, from its configuration.
 *
 * @throws {ArchitectureError} when the pattern names a part that is not described.
 * @example Gemma 3 27B (62 layers, pattern SSSSSF) has 52 sliding and 10 full layers.
 */
export function layersOf(architecture: Architecture): readonly Layer[] {
  let layers = KNOWN_LAYERS.get(architecture);
  if (!layers) KNOWN_LAYERS.set(architecture, (layers = listedLayers(architecture)));
  return layers;
}

/** A memo: weights, cache and computation all walk the layers, and the model seldom changes between calls. */
const KNOWN_LAYERS = new WeakMap<Architecture, readonly Layer[]>();

function listedLayers(architecture: Architecture): readonly Layer[] {
  const pattern = architecture.layerPattern ?? 'F';
  return Array.from({ length: architecture.layers }, (_, index) => {
    const letter = pattern[index % pattern.length] ?? 'F';
    return {
      index,
      mixer: mixerOf(architecture, letter, index),
      channel: channelOf(architecture, letter, index),
    };
  });
}

function mixerOf(architecture: Architecture, letter: string, index: number): Mixer {
  switch (letter) {
    case 'd':
    case 'e':
      return { kind: 'none' };
    case 'R':
    case 'r':
      if (!architecture.recurrent) throw missing('recurrent', letter);
      return { kind: 'recurrent', recurrent: architecture.recurrent };
    case 'S':
    case 's':
      return slidingMixer(architecture, letter, index);
    default:
      return fullMixer(architecture, letter, index);
  }
}

function fullMixer(architecture: Architecture, letter: string, index: number): Mixer {
  const { attention, latentAttention } = architecture;
  if (latentAttention) return { kind: 'latent', latent: withIndexAt(latentAttention, index) };
  if (!attention) throw missing('attention', letter);
  const keyValueHeads = atLayer(attention.keyValueHeads, index, 'attention.keyValueHeads');
  if (keyValueHeads === 0) return { kind: 'none' };
  return {
    kind: 'full',
    heads: attention.heads,
    keyValueHeads,
    headSize: attention.headSize,
    valueHeadSize: attention.valueHeadSize ?? attention.headSize,
  };
}

/** Where only some layers have an index, the first ones are taken to: the sums are the same. */
function withIndexAt(latent: LatentAttention, index: number): LatentAttention {
  const { indexer, ...others } = latent;
  return indexer?.layers === undefined || index < indexer.layers ? latent : others;
}

function slidingMixer(architecture: Architecture, letter: string, index: number): Mixer {
  const { attention, slidingAttention: sliding } = architecture;
  if (!sliding) throw missing('slidingAttention', letter);
  if (!attention) throw missing('attention', letter);
  const headSize = sliding.headSize ?? attention.headSize;
  return {
    kind: 'sliding',
    heads: sliding.heads ?? attention.heads,
    keyValueHeads:
      sliding.keyValueHeads ?? atLayer(attention.keyValueHeads, index, 'attention.keyValueHeads'),
    headSize,
    valueHeadSize:
      sliding.valueHeadSize ??
      (sliding.headSize === undefined ? attention.valueHeadSize : undefined) ??
      headSize,
    window: sliding.window,
    ...(sliding.chunked ? { chunked: true } : {}),
  };
}

function channelOf(architecture: Architecture, letter: string, index: number): Channel {
  const { feedForward, experts } = architecture;
  const dense = feedForward ? atLayer(feedForward.size, index, 'feedForward.size') : 0;
  if (letter === 'd') return { denseSize: dense, experts: false };
  if (letter === 'e') return { denseSize: 0, experts: true };
  if (letter === 'f' || letter === 's' || letter === 'r') return { denseSize: 0, experts: false };
  if (!experts) return { denseSize: dense, experts: false };
  const step = experts.everyNthLayer ?? 1;
  const hasExperts = index >= (experts.firstDenseLayers ?? 0) && (index + 1) % step === 0;
  if (!hasExperts) return { denseSize: dense, experts: false };
  return { denseSize: experts.besideDense ? dense : 0, experts: true };
}

function atLayer(value: number | readonly number[], index: number, field: string): number {
  if (typeof value === 'number') return value;
  const found = value[index];
  if (found === undefined) {
    throw new ArchitectureError(
      `\`${field}\` lists ${String(value.length)} layers, but layer ${String(index + 1)} was asked for. ` +
        'List one number for each layer.',
    );
  }
  return found;
}

function missing(field: string, letter: string): ArchitectureError {
  return new ArchitectureError(
    `The layer pattern has the letter ${letter}, but \`${field}\` is not described. ` +
      `Add \`${field}\` to the architecture or correct the pattern.`,
  );
}
