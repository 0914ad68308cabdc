import type { Architecture, LatentAttention } from '../../catalog/models/architecture.ts';
import { layersOf, type Layer, type Mixer, type SoftmaxMixer } from '../model/layer.ts';
import { cacheCells, slidingCells } from './cache-cells.ts';
import { CACHE_BYTES } from './cache-precision.ts';
import { cacheBreakdown, latentCacheOf, type CacheRequest } from './kv-cache.ts';
import { recurrentStateBytes } from './recurrent-state.ts';

/** Layers of one shape, what they cache together, and the factors whose product that is. */
export type CacheTerm =
  | (CacheTermSize & {
      /** `expanded`: latent attention that caches keys and values for every head. */
      readonly kind: 'full' | 'sliding' | 'expanded';
      readonly cells: number;
      readonly keyValueHeads: number;
      readonly headSize: number;
      readonly valueHeadSize: number;
      /** Bytes of one number of a key, and of a value. */
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
      /** Bytes of one number. */
      readonly keyBytes: number;
    })
  | (CacheTermSize & { readonly kind: 'index'; readonly cells: number; readonly bytesPerCell: number })
  | (CacheTermSize & {
      readonly kind: 'state';
      readonly sequences: number;
      readonly bytesPerSequence: number;
    });

interface CacheTermSize {
  /** Layers of this shape: 1 or more. */
  readonly layers: number;
  /** What all these layers cache for all users, in bytes. */
  readonly bytes: number;
}

/** A cache as current runtimes lay it out, without drafts. */
export type CacheTermRequest = Omit<CacheRequest, 'draftTokens' | 'latentCache'> & {
  readonly latentCache?: 'compressed' | 'expanded';
};

/**
 * Returns the terms that add up to a model's cache, one for each shape of layer, so that a page can show the formula
 * with its figures. The sum of their bytes is `kvCacheBytes` of the same request.
 *
 * @throws {NotModelledError} when no formula covers the design.
 * @example Gemma 3 27B has two: 10 full layers and 52 that look back 1024 tokens.
 */
export function cacheTerms(
  model: { readonly architecture: Architecture },
  request: CacheTermRequest,
): readonly CacheTerm[] {
  // Also throws for what is not modelled.
  const { index } = cacheBreakdown(model, request);
  const layers = layersOf(model.architecture);
  const terms = groupsOfEqualShape(layers).flatMap(({ mixer, count }): CacheTerm[] => {
    switch (mixer.kind) {
      case 'none':
        return [];
      case 'recurrent': {
        const bytesPerSequence = recurrentStateBytes(mixer.recurrent);
        const { sequences } = request;
        const bytes = count * sequences * bytesPerSequence;
        return [{ kind: 'state', layers: count, sequences, bytesPerSequence, bytes }];
      }
      case 'latent':
        return [latentTerm(mixer.latent, count, request)];
      case 'full':
      case 'sliding':
        return [softmaxTerm(mixer, count, model.architecture, request)];
    }
  });
  const indexed = layers.filter(({ mixer }) => mixer.kind === 'latent' && mixer.latent.indexer);
  return [...terms, ...indexTerm(index, indexed.length, request)];
}

function softmaxTerm(
  mixer: SoftmaxMixer,
  layers: number,
  architecture: Architecture,
  request: CacheTermRequest,
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

function latentTerm(latent: LatentAttention, layers: number, request: CacheTermRequest): CacheTerm {
  const cells = cacheCells(request);
  const keyBytes = CACHE_BYTES[request.keyPrecision];
  if (latentCacheOf(request) === 'expanded') {
    const valueBytes = CACHE_BYTES[request.valuePrecision];
    const { heads: keyValueHeads, valueHeadSize } = latent;
    const headSize = latent.contentHeadSize + latent.rotaryHeadSize;
    const bytes = layers * cells * keyValueHeads * (headSize * keyBytes + valueHeadSize * valueBytes);
    const shape = { cells, keyValueHeads, headSize, valueHeadSize, keyBytes, valueBytes };
    return { kind: 'expanded', layers, ...shape, bytes };
  }
  const { keyValueRank, rotaryHeadSize } = latent;
  const bytes = layers * cells * (keyValueRank + rotaryHeadSize) * keyBytes;
  return { kind: 'latent', layers, cells, keyValueRank, rotaryHeadSize, keyBytes, bytes };
}

function indexTerm(bytes: number, layers: number, request: CacheTermRequest): CacheTerm[] {
  if (bytes === 0) return [];
  const cells = cacheCells(request);
  return [{ kind: 'index', layers, cells, bytesPerCell: bytes / layers / cells, bytes }];
}

/** Layers grouped by shape: full attention first, the rest by first appearance. */
function groupsOfEqualShape(layers: readonly Layer[]): { mixer: Mixer; count: number }[] {
  const groups = new Map<string, { mixer: Mixer; count: number }>();
  for (const { mixer } of layers) {
    // Latent layers of one model differ only in their index, which has its own term.
    const key = mixer.kind === 'latent' ? mixer.kind : JSON.stringify(mixer);
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { mixer, count: 1 });
  }
  return [...groups.values()].toSorted(
    (a, b) => Number(b.mixer.kind === 'full') - Number(a.mixer.kind === 'full'),
  );
}
