import type { Architecture } from '../../catalog/models/architecture.ts';
import { layersOf } from '../model/layer.ts';
import { NotModelledError } from '../model/not-modelled.ts';
import { addLayerCache, type CacheRequest } from './kv-cache.ts';

/** What one layer caches for all sequences. */
export interface LayerCache {
  /** 0 or more. */
  readonly bytes: number;
  /**
   * Parts that a tensor split can divide it into: the key-value heads, all devices for a recurrent state (Infinity), or
   * 1 for a latent cache, which every device holds whole.
   */
  readonly divisibleInto: number;
}

/** A model's cache layer by layer, in bytes. The layers add up to `bytes`. */
export interface CacheByLayer {
  readonly bytes: number;
  readonly layers: readonly LayerCache[];
}

/**
 * Returns a model's cache layer by layer, so that it can be divided among devices.
 *
 * @throws {NotModelledError} when no formula covers the design.
 * @throws {ArchitectureError} when the configuration contradicts itself.
 * @source for the division: vLLM keeps `max(1, heads / devices)` key-value heads on a device, and the latent vector of
 * DeepSeek's attention whole, since all heads read it.
 * @example Llama 3.1 8B, 8192 tokens in f16: 32 layers of 33,554,432 bytes, each divisible into 8.
 */
export function cacheByLayer(architecture: Architecture, request: CacheRequest): CacheByLayer {
  const reason = architecture.notModelled?.cache;
  if (reason !== undefined) throw new NotModelledError(reason);
  const sums = { full: 0, sliding: 0, latent: 0, index: 0, state: 0 };
  const soFar = (): number => sums.full + sums.sliding + sums.latent + sums.index + sums.state;
  const layers = layersOf(architecture).map(({ mixer }): LayerCache => {
    const before = soFar();
    addLayerCache(sums, architecture, mixer, request);
    const bytes = soFar() - before;
    switch (mixer.kind) {
      case 'recurrent':
        return { bytes, divisibleInto: Infinity };
      case 'latent':
      case 'none':
        return { bytes, divisibleInto: 1 };
      default:
        return { bytes, divisibleInto: mixer.keyValueHeads };
    }
  });
  return { bytes: soFar(), layers };
}

/**
 * Returns the fraction that each of `devices` devices holds of something that divides into `divisibleInto` equal parts:
 * more than 0, at most 1. No device holds less than one part.
 *
 * @example 4 key-value heads on 8 devices: 0.25 on each, so every head is stored twice.
 */
export function fractionPerDevice(divisibleInto: number, devices: number): number {
  return 1 / Math.min(Math.max(1, divisibleInto), devices);
}
