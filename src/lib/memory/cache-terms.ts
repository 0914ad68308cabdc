import type { Architecture, LatentAttention } from '../catalog/architecture.ts';
import { cacheCells, slidingCells } from './cache-cells.ts';
import { CACHE_BYTES } from './cache-precision.ts';
import { cacheBreakdown, type CacheRequest } from './kv-cache.ts';
import { layersOf, type Mixer, type SoftmaxMixer } from './layer.ts';
import { recurrentStateBytes } from './recurrent-state.ts';

/** Layers of one shape and what they cache together, with the figures that the product is made of. */
export type CacheTerm =
  | (CacheTermSize & {
      readonly kind: 'full' | 'sliding';
      readonly cells: number;
      readonly keyValueHeads: number;
      readonly headSize: number;
      readonly valueHeadSize: number;
      readonly keyBytes: number;
      readonly valueBytes: number;
      /** Tokens that a sliding layer looks back. */
      readonly window?: number;
    })
  | (CacheTermSize & {
      readonly kind: 'latent';
      readonly cells: number;
      readonly keyValueRank: number;
      readonly rotaryHeadSize: number;
      readonly keyBytes: number;
    })
  | (CacheTermSize & { readonly kind: 'index'; readonly cells: number; readonly bytesPerCell: number })
  | (CacheTermSize & {
      readonly kind: 'state';
      readonly sequences: number;
      readonly bytesPerSequence: number;
    });

interface CacheTermSize {
  readonly layers: number;
  /** What all these layers cache for all users, in bytes. */
  readonly bytes: number;
}

/**
 * Returns the products that a model's cache is the sum of, one for each shape of layer, so that a page can show the
 * formula with its figures. Their bytes add up to `kvCacheBytes` of the same request.
 * Throws NotModelledError when no formula covers the design.
 * Example: Gemma 3 27B has two: 10 full layers and 52 that look back 1024 tokens.
 */
export function cacheTerms(
  model: { readonly architecture: Architecture },
  request: CacheRequest,
): readonly CacheTerm[] {
  const { index } = cacheBreakdown(model, request);
  const groups = groupsOfEqualMixers(model.architecture);
  return groups.flatMap(({ mixer, layers }): CacheTerm[] => {
    switch (mixer.kind) {
      case 'none':
        return [];
      case 'recurrent': {
        const bytesPerSequence = recurrentStateBytes(mixer.recurrent);
        const { sequences } = request;
        return [
          {
            kind: 'state',
            layers,
            sequences,
            bytesPerSequence,
            bytes: layers * sequences * bytesPerSequence,
          },
        ];
      }
      case 'latent':
        return [latentTerm(mixer.latent, layers, request), ...indexTerm(index, layers, request)];
      case 'full':
      case 'sliding':
        return [softmaxTerm(mixer, layers, model.architecture, request)];
    }
  });
}

function softmaxTerm(
  mixer: SoftmaxMixer,
  layers: number,
  architecture: Architecture,
  request: CacheRequest,
): CacheTerm {
  const ignored = architecture.slidingAttention?.ignoredByLlamaCpp ?? false;
  const cells = slidingCells(mixer.window, ignored, request);
  const keyBytes = CACHE_BYTES[request.keyPrecision];
  const valueBytes = CACHE_BYTES[request.valuePrecision];
  const { kind, keyValueHeads, headSize, valueHeadSize, window } = mixer;
  return {
    kind,
    layers,
    cells,
    keyValueHeads,
    headSize,
    valueHeadSize,
    keyBytes,
    valueBytes,
    ...(window === undefined ? {} : { window }),
    bytes: layers * cells * keyValueHeads * (headSize * keyBytes + valueHeadSize * valueBytes),
  };
}

function latentTerm(latent: LatentAttention, layers: number, request: CacheRequest): CacheTerm {
  const cells = cacheCells(request);
  const keyBytes = CACHE_BYTES[request.keyPrecision];
  const { keyValueRank, rotaryHeadSize } = latent;
  const bytes = layers * cells * (keyValueRank + rotaryHeadSize) * keyBytes;
  return { kind: 'latent', layers, cells, keyValueRank, rotaryHeadSize, keyBytes, bytes };
}

function indexTerm(bytes: number, layers: number, request: CacheRequest): CacheTerm[] {
  if (bytes === 0) return [];
  const cells = cacheCells(request);
  return [{ kind: 'index', layers, cells, bytesPerCell: bytes / layers / cells, bytes }];
}

/** Layers of the same shape together, in the order in which each shape first appears; full attention first. */
function groupsOfEqualMixers(architecture: Architecture): { mixer: Mixer; layers: number }[] {
  const groups = new Map<string, { mixer: Mixer; layers: number }>();
  for (const { mixer } of layersOf(architecture)) {
    const key = JSON.stringify(mixer);
    const group = groups.get(key);
    if (group) group.layers += 1;
    else groups.set(key, { mixer, layers: 1 });
  }
  const isFull = ({ mixer }: { mixer: Mixer }): number => (mixer.kind === 'full' ? 0 : 1);
  return [...groups.values()].sort((a, b) => isFull(a) - isFull(b));
}
