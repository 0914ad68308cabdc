import { exactly, sumOfRanges, type Range } from '../../units/range.ts';
import type { DeviceBudget } from './device-memory.ts';
import { fractionPerDevice } from '../cache/cache-by-layer.ts';
import type { OffloadStep } from '../compute/compute-by-device.ts';
import type { PlanParts } from './plan-memory.ts';

/** What one device holds of a plan, in bytes. */
export interface DeviceShare {
  /** Layers that it holds whole; absent when it holds a part of every layer. */
  readonly layers?: number;
  readonly weights: number;
  readonly cache: number;
  readonly compute: Range;
  readonly overhead: Range;
  /** A draft model and a vision projector. */
  readonly extras: Range;
  /** The sum of the five parts above. */
  readonly total: Range;
  /** What the device offers; the printed memory when `isKnown` is false. */
  readonly offered: number;
  readonly isKnown: boolean;
}

const NONE = exactly(0);

/**
 * Returns what a single device holds: everything but what stays in system memory in any case.
 *
 * @example Llama 3.1 8B, Q4_K_M, 8192 tokens: 4.62 GB of weights and 1.07 of cache, as `inferenceMemory` says.
 */
export function wholeShare(parts: PlanParts, budget: DeviceBudget): DeviceShare {
  const { weights, cache, hostWeights, compute } = parts;
  return shareOf(budget, {
    weights: weights.bytes - hostWeights,
    cache: cache.bytes,
    compute: compute.whole(),
    extras: extrasOn(parts, true, true),
  });
}

/**
 * Returns what each device holds when every matrix is divided among all: an equal part of the weights and of the heads'
 * cache, and whole what cannot be divided: norms and routers, a latent cache, key-value heads when there are fewer
 * than devices, and the activations of a step.
 *
 * @source vLLM's parallel layers; 8B at 16 bits on two cards shows 7.48 of 14.96 GiB on each (vllm-project/vllm pull
 * request 10511).
 * @example DeepSeek R1 on eight devices: an eighth of the experts, and on each the latent cache of all tokens.
 */
export function tensorShares(parts: PlanParts, budgets: readonly DeviceBudget[]): readonly DeviceShare[] {
  const devices = budgets.length;
  const { weights, cache, hostWeights, compute, draft, projector } = parts;
  let held = (weights.embedding + weights.output - hostWeights) / devices + weights.rest;
  for (const { bytes, keysAndValues, whole, keyValueHeads } of weights.layers) {
    held +=
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
    shareOf(budget, { weights: held, cache: cached, compute: compute.whole(), extras }),
  );
}

/** A plan whose layers are divided, some of them in system memory. */
export interface LayerLoads {
  /** Weights and cache of each layer that is on a device, in order. */
  readonly layers: readonly { readonly weights: number; readonly cache: number }[];
  /** What each device holds beside its layers. */
  readonly fixed: readonly DeviceShare[];
  /** What is in system memory. */
  readonly system: { readonly weights: number; readonly cache: number };
}

/**
 * Returns a plan's layers and what each device holds beside them: the first one the embeddings (unless llama.cpp keeps
 * them in system memory) and the projector, the last one the output layer and the draft.
 *
 * @example Llama 3.1 8B on two devices with 4 layers in system memory: 28 layers to divide.
 */
export function layerLoads(
  parts: PlanParts,
  budgets: readonly DeviceBudget[],
  offload?: OffloadStep,
): LayerLoads {
  const { weights, cache, hostWeights, compute, plan } = parts;
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
  const fixed = budgets.map((budget, place) => {
    const [isFirst, isLast] = [place === 0, place === devices - 1];
    const twice = isTied && isFirst && isLast ? onFirst : 0;
    return shareOf(budget, {
      layers: 0,
      weights: (isFirst ? onFirst : 0) + (isLast ? onLast : 0) - twice,
      cache: 0,
      compute: working[place] ?? NONE,
      extras: extrasOn(parts, isFirst, isLast),
    });
  });
  return { layers, fixed, system };
}

/**
 * Returns what each device holds when it gets `counts` layers, in order.
 *
 * @example counts of 16 and 16 for 32 equal layers: half of their weights and cache on each.
 */
export function layerShares(
  { layers, fixed }: LayerLoads,
  counts: readonly number[],
): readonly DeviceShare[] {
  let next = 0;
  return fixed.map((share, place) => {
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

function extrasOn({ draft, projector }: PlanParts, isFirst: boolean, isLast: boolean): Range {
  if (!draft && !projector) return NONE;
  return sumOfRanges([
    ...(isFirst && projector ? [exactly(projector.weights), projector.compute] : []),
    ...(isLast && draft ? [exactly(draft.weights + draft.cache), draft.compute] : []),
  ]);
}

function shareOf(
  { offered, isKnown, overhead }: DeviceBudget,
  held: Pick<DeviceShare, 'layers' | 'weights' | 'cache' | 'compute' | 'extras'>,
): DeviceShare {
  const { layers, weights, cache, compute, extras } = held;
  const total = new ShareTotal(weights + cache, compute, overhead, extras);
  const share = { weights, cache, compute, overhead, extras, total, offered, isKnown };
  return layers === undefined ? share : { layers, ...share };
}

/** The sum of a share's parts. Its low end is worked out when asked for, as that of a working memory is. */
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
