import type { Architecture } from '../../catalog/models/architecture.ts';
import type { Range } from '../../units/range.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import type { LlamaCppPlacement } from '../plan/llama-cpp-placement.ts';
import { isGgufMixture, type Precision } from '../weights/precision.ts';
import { computeBuffer } from './compute-buffer.ts';
import { BUFFER_MARGINS, llamaCppBuffers } from './llama-cpp/buffers.ts';

/** What is moved to system memory: the routed experts of the first layers, or the first layers whole. */
export interface OffloadStep {
  /** Layers, from the first, whose routed experts are in system memory: 0 or more. */
  readonly expertLayers: number;
  /** Layers, from the first, that are in system memory whole: 0 or more. */
  readonly wholeLayers: number;
}

/** The working memory of a plan on each device, in bytes. Each answer is worked out once. */
export interface ComputeByDevice {
  /** On one device that has the whole model, or a part of every layer. */
  readonly whole: () => Range;
  /** On each of `devices` devices that each have some of the layers, in order. */
  readonly byDevice: (devices: number) => readonly Range[];
  /** The same when part of the model is in system memory, from where weights are copied in their precision. */
  readonly offloaded: (devices: number, step: OffloadStep, precision: Precision) => readonly Range[];
}

/** Copies that llama.cpp keeps of each input, so that devices can work on different batches at once. */
const PIPELINE_COPIES = 4;

/**
 * Returns the working memory of a plan for every way of placing it. llama.cpp reserves a buffer on each device for what
 * that device computes; PyTorch runtimes keep the activations of a step on each.
 *
 * @throws {ArchitectureError} when the configuration contradicts itself, once an answer is asked for.
 * @throws {NotModelledError} when no formula covers the design in this runtime, once an answer is asked for.
 * @source pipeline parallelism in llama-context.cpp: four copies of the inputs when all layers are on several devices,
 * one when a part is in system memory.
 * @example Llama 3.1 70B, 8192 tokens, llama.cpp: 267 MiB on one device; 352 and 427 MiB on two.
 */
export function computeByDevice(given: InferencePlan): ComputeByDevice {
  const plan: InferencePlan = { ...given, placement: {} };
  const whole = memoized(() => lazyBuffer(plan));
  const repeated = (devices: number): readonly Range[] => Array.from({ length: devices }, () => whole('one'));
  if (plan.runtime !== 'llama.cpp') {
    return { whole: () => whole('one'), byDevice: repeated, offloaded: repeated };
  }
  const split = splitBuffers(plan);
  const byDevice = memoized((_key, devices: number) => split(devices));
  const offloaded = memoized((_key, precision: Precision, placement: LlamaCppPlacement) =>
    buffersOf({ ...plan, precision }, placement).slice(0, placement.accelerators),
  );
  return {
    whole: () => whole('one'),
    byDevice: (devices) => (devices === 1 ? [whole('one')] : byDevice(String(devices), devices)),
    offloaded: (devices, step, precision) =>
      offloaded(
        `${precision} ${devices} ${step.expertLayers} ${step.wholeLayers}`,
        precision,
        llamaCppPlacementOf(plan.model.architecture, devices, step),
      ),
  };
}

/** Returns `compute` with a memo of its results by key. The key must determine the other arguments. */
function memoized<Rest extends readonly unknown[], Result>(
  compute: (key: string, ...rest: Rest) => Result,
): (key: string, ...rest: Rest) => Result {
  const known = new Map<string, Result>();
  return (key, ...rest) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = compute(key, ...rest);
    known.set(key, result);
    return result;
  };
}

/** The low end takes a second graph, which most questions never need. */
function lazyBuffer(plan: InferencePlan): Range {
  if (plan.runtime !== 'llama.cpp' || plan.program !== undefined) return computeBuffer(plan);
  const { likely, high } = computeBuffer({ ...plan, program: 'llama.cpp' });
  return new LazyRange(likely, high, () => computeBuffer(plan).low);
}

function buffersOf(plan: InferencePlan, placement: LlamaCppPlacement): readonly Range[] {
  const likely = llamaCppBuffers({ ...plan, placement });
  let least: readonly number[] | undefined;
  const leastOn = (place: number, bytes: number): number => {
    if (plan.program !== undefined) return bytes;
    least ??= llamaCppBuffers({ ...plan, placement, program: 'llama-server' });
    return Math.min(bytes, least[place] ?? bytes);
  };
  return likely.map(
    (bytes, place) =>
      new LazyRange(bytes, bytes * BUFFER_MARGINS.high, () => leastOn(place, bytes) * BUFFER_MARGINS.low),
  );
}

/** A range whose low end is worked out when first read. */
class LazyRange implements Range {
  readonly likely: number;
  readonly high: number;
  readonly #lowOf: () => number;
  #low: number | undefined;

  constructor(likely: number, high: number, lowOf: () => number) {
    this.likely = likely;
    this.high = high;
    this.#lowOf = lowOf;
  }

  get low(): number {
    return (this.#low ??= this.#lowOf());
  }
}

/**
 * A device reuses its buffer layer after layer. So where the layers repeat, a shorter model on three devices gives the
 * buffers of any number: the first device, one between, and the last with the logits.
 */
function splitBuffers(plan: InferencePlan): (devices: number) => readonly Range[] {
  const { architecture } = plan.model;
  const standIn = memoized((_key, accelerators: number, short: Architecture) =>
    buffersOf({ ...plan, model: { architecture: short } }, { accelerators, pipelineCopies: PIPELINE_COPIES }),
  );
  return (devices) => {
    const short = shortArchitecture(architecture, devices);
    if (!short) {
      return buffersOf(plan, { accelerators: devices, pipelineCopies: PIPELINE_COPIES }).slice(0, devices);
    }
    const accelerators = Math.min(devices, MOST_STANDING_IN);
    const buffers = standIn(String(accelerators), accelerators, short);
    return Array.from({ length: devices }, (_, place) => {
      const standsIn = place === devices - 1 ? accelerators - 1 : Math.min(place, 1);
      return buffers[standsIn] ?? { low: 0, likely: 0, high: 0 };
    });
  };
}

const MOST_STANDING_IN = 3;

/** A model of fewer layers with the same buffers; undefined where the layers do not repeat or are too few. */
function shortArchitecture(architecture: Architecture, devices: number): Architecture | undefined {
  const { attention, feedForward, experts, layerPattern, layers } = architecture;
  if (Array.isArray(attention?.keyValueHeads) || Array.isArray(feedForward?.size)) return undefined;
  const period = (layerPattern?.length ?? 1) * (experts?.everyNthLayer ?? 1);
  const perDevice = Math.max(4, 2 * period);
  if (layers < perDevice * devices) return undefined;
  const needed = (experts?.firstDenseLayers ?? 0) + perDevice * Math.min(devices, MOST_STANDING_IN) + 2;
  return { ...architecture, layers: Math.min(layers, period * Math.ceil(needed / period)) };
}

function llamaCppPlacementOf(
  architecture: Architecture,
  accelerators: number,
  { expertLayers, wholeLayers }: OffloadStep,
): LlamaCppPlacement {
  return {
    accelerators,
    layersOnHost: wholeLayers,
    // `--n-gpu-layers` counts the output layer as the last one, so it is the first to move to a device.
    outputOnHost: false,
    expertDevices: Array.from({ length: architecture.layers }, (_, index) =>
      index < expertLayers ? ('host' as const) : undefined,
    ),
  };
}

/**
 * Returns a key of all that a plan's cache and working memory depend on, apart from the model: two plans of one model
 * with equal keys have the same.
 *
 * @example plans in Q4_K_M and Q8_0 have the same key, plans in FP8 and NF4 do not.
 */
export function settingKey(plan: InferencePlan): string {
  const precision = isGgufMixture(plan.precision) ? 'any of llama.cpp' : plan.precision;
  return JSON.stringify({ ...plan, precision, model: '', extras: '', placement: '' });
}
