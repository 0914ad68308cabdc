import { exactly, sumOfRanges, type Range } from '../../units/range.ts';
import { fractionPerDevice } from '../cache/cache-by-layer.ts';
import type { OffloadStep } from '../compute/compute-by-device.ts';
import type { DeviceBudget } from './device-memory.ts';
import type { PlanMemory } from './plan-memory.ts';

/** One device's share of a plan, in bytes: 0 or more each. */
export interface DeviceShare {
  /** Number of whole layers on the device; absent when it has all of the model, or a part of every layer. */
  readonly layers?: number;
  readonly weights: number;
  readonly cache: number;
  readonly compute: Range;
  readonly overhead: Range;
  /** A draft model and a vision projector, where the plan has them and they are on this device. */
  readonly extras: Range;
  /** The sum of the five parts above. */
  readonly total: Range;
  /** What the device offers; the printed memory when `isKnown` is false. */
  readonly offered: number;
  readonly isKnown: boolean;
}

const NONE = exactly(0);

/**
 * Returns the share of a single device: everything except `hostWeights`, which always stay in system memory.
 *
 * @example Llama 3.1 8B, Q4_K_M, 8192 tokens: 4.62 GB of weights and 1.07 of cache, as `inferenceMemory` says.
 */
export function wholeShare(memory: PlanMemory, budget: DeviceBudget): DeviceShare {
  const { weights, cache, hostWeights, compute } = memory;
  return shareOf(budget, {
    weights: weights.bytes - hostWeights,
    cache: cache.bytes,
    compute: compute.whole(),
    extras: extrasOn(memory, true, true),
  });
}

/**
 * Returns each device's share when every matrix is divided among all: an equal part of the weights and of the heads'
 * cache, plus a full copy of what cannot be divided: norms and routers, a latent cache, key-value heads when there are
 * fewer than devices, and the activations of a step.
 *
 * @source vLLM's parallel layers; 8B at 16 bits on two cards shows 7.48 of 14.96 GiB on each (vllm-project/vllm pull
 * request 10511).
 * @example DeepSeek R1 on eight devices: an eighth of the experts, and on each the latent cache of all tokens.
 */
export function tensorShares(memory: PlanMemory, budgets: readonly DeviceBudget[]): readonly DeviceShare[] {
  const devices = budgets.length;
  const { weights, cache, hostWeights, compute, draft, projector } = memory;
  let onEach = (weights.embedding + weights.output - hostWeights) / devices + weights.rest;
  for (const { bytes, keysAndValues, whole, keyValueHeads } of weights.layers) {
    onEach +=
      whole +
      keysAndValues * fractionPerDevice(keyValueHeads, devices) +
      (bytes - whole - keysAndValues) / devices;
  }
  const cached = cache.layers.reduce(
    (sum, { bytes, divisibleInto }) => sum + bytes * fractionPerDevice(divisibleInto, devices),
    0,
  );
  const drafting = draft
    ? draft.weights / devices + draft.cache * fractionPerDevice(draft.cacheDivisibleInto, devices)
    : 0;
  const extras = sumOfRanges([
    exactly(drafting + (projector?.weights ?? 0) / devices),
    draft?.compute ?? NONE,
    projector?.compute ?? NONE,
  ]);
  return budgets.map((budget) =>
    shareOf(budget, { weights: onEach, cache: cached, compute: compute.whole(), extras }),
  );
}

/** A plan before its layers are divided among the devices, in bytes. `layerShares` divides them. */
export interface UndividedLayers {
  /** Weights and cache of each layer that goes onto a device, in order. */
  readonly layers: readonly { readonly weights: number; readonly cache: number }[];
  /** Each device's share before it gets any layer. */
  readonly sharesWithoutLayers: readonly DeviceShare[];
  /** What is in system memory. */
  readonly system: { readonly weights: number; readonly cache: number };
}

/**
 * Returns a plan's layers, still undivided, and what each device has whatever layers it gets: the first one the
 * embeddings (unless llama.cpp keeps them in system memory) and the projector, the last one the last norm, the
 * output layer and the draft. Layers that `offload` moves to system memory are not among them.
 *
 * @example Llama 3.1 8B on two devices with 4 layers in system memory: 28 layers to divide.
 */
export function undividedLayers(
  memory: PlanMemory,
  budgets: readonly DeviceBudget[],
  offload?: OffloadStep,
): UndividedLayers {
  const { weights, cache, hostWeights, compute, plan } = memory;
  const devices = budgets.length;
  const working = offload ? compute.offloaded(devices, offload, plan.precision) : compute.byDevice(devices);
  const system = { weights: hostWeights, cache: 0 };
  const layers: { weights: number; cache: number }[] = [];
  weights.layers.forEach(({ bytes, experts }, index) => {
    const cached = cache.layers[index]?.bytes ?? 0;
    if (offload && index < offload.wholeLayers) {
      system.weights += bytes;
      system.cache += cached;
      return;
    }
    const moved = offload && index < offload.expertLayers ? experts : 0;
    system.weights += moved;
    layers.push({ weights: bytes - moved, cache: cached });
  });
  const isTied = weights.output === 0;
  const onFirst = plan.runtime === 'llama.cpp' ? 0 : weights.embedding;
  const onLast = weights.rest + (isTied ? weights.embedding : weights.output);
  const sharesWithoutLayers = budgets.map((budget, place) => {
    const [isFirst, isLast] = [place === 0, place === devices - 1];
    const twice = isTied && isFirst && isLast ? onFirst : 0;
    return shareOf(budget, {
      layers: 0,
      weights: (isFirst ? onFirst : 0) + (isLast ? onLast : 0) - twice,
      cache: 0,
      compute: working[place] ?? NONE,
      extras: extrasOn(memory, isFirst, isLast),
    });
  });
  return { layers, sharesWithoutLayers, system };
}

/**
 * Returns each device's share when the first gets the first `counts[0]` layers, the second the next `counts[1]`, and so on.
 *
 * @example Counts of 16 and 16 for 32 equal layers: half of their weights and cache on each.
 */
export function layerShares(
  { layers, sharesWithoutLayers }: UndividedLayers,
  counts: readonly number[],
): readonly DeviceShare[] {
  let next = 0;
  return sharesWithoutLayers.map((share, place) => {
    const count = counts[place] ?? 0;
    const sum = { weights: 0, cache: 0 };
    for (const layer of layers.slice(next, next + count)) {
      sum.weights += layer.weights;
      sum.cache += layer.cache;
    }
    next += count;
    return {
      ...share,
      layers: count,
      weights: share.weights + sum.weights,
      cache: share.cache + sum.cache,
      total: new ShareTotal(sum.weights + sum.cache, share.total, NONE, NONE),
    };
  });
}

function extrasOn({ draft, projector }: PlanMemory, isFirst: boolean, isLast: boolean): Range {
  if (!draft && !projector) return NONE;
  return sumOfRanges([
    ...(isFirst && projector ? [exactly(projector.weights), projector.compute] : []),
    ...(isLast && draft ? [exactly(draft.weights + draft.cache), draft.compute] : []),
  ]);
}

function shareOf(
  { offered, isKnown, overhead }: DeviceBudget,
  parts: Pick<DeviceShare, 'layers' | 'weights' | 'cache' | 'compute' | 'extras'>,
): DeviceShare {
  const { layers, weights, cache, compute, extras } = parts;
  const total = new ShareTotal(weights + cache, compute, overhead, extras);
  const share = { weights, cache, compute, overhead, extras, total, offered, isKnown };
  return layers === undefined ? share : { layers, ...share };
}

/** The sum of a share's parts. Its low end is computed on first use, because that of llama.cpp's working memory is slow to find. */
class ShareTotal implements Range {
  readonly likely: number;
  readonly high: number;
  readonly #known: number;
  readonly #estimates: readonly Range[];

  constructor(known: number, ...estimates: readonly [Range, Range, Range]) {
    const [compute, overhead, extras] = estimates;
    this.likely = known + compute.likely + overhead.likely + extras.likely;
    this.high = known + compute.high + overhead.high + extras.high;
    this.#known = known;
    this.#estimates = estimates;
  }

  get low(): number {
    return this.#estimates.reduce((sum, { low }) => sum + low, this.#known);
  }
}
