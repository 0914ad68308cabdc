import type { Measurement } from '../catalog/measurements/evidence.ts';
import type { Model } from '../catalog/models/model.ts';
import { computeBuffer } from '../memory/compute/compute-buffer.ts';
import { cacheBreakdown } from '../memory/cache/kv-cache.ts';
import { NotModelledError } from '../memory/model/not-modelled.ts';
import { isPrecision } from '../memory/weights/precision.ts';
import { trainingMemory } from '../memory/training/training-memory.ts';
import { weightBreakdown } from '../memory/weights/weights.ts';
import { GIBIBYTE } from '../units/bytes.ts';
import { measuredPlan, precisionOf } from './measured-plan.ts';
import { unitBytes } from './measured-unit.ts';
import { measuredTrainingPlan } from './measured-training-plan.ts';

/** What the library says about a measurement: a number in the unit of the measurement, or why there is none. */
export type Prediction =
  /** `error` is relative: 0.01 is one per cent too much. */
  | { readonly kind: 'predicted'; readonly value: number; readonly error: number }
  | { readonly kind: 'not-compared'; readonly reason: string };

/**
 * Returns what the library says about one measurement, in the unit of the measurement, with the relative error, or the
 * reason why the two cannot be compared. A design that is not modelled is such a reason, not an error that is thrown.
 *
 * @example 4.58 GiB measured for Llama 3.1 8B in Q4_K_M: 4.575 predicted, error −0.001.
 */
export function predictionFor(measurement: Measurement, model: Model | undefined): Prediction {
  if (measurement.excluded !== undefined) return notCompared(measurement.excluded);
  if (!model) return notCompared(`The model ${measurement.model} is not in the catalogue.`);
  try {
    const value = predictedValue(measurement, model);
    return typeof value === 'string'
      ? notCompared(value)
      : { kind: 'predicted', value, error: value / measurement.value - 1 };
  } catch (error) {
    if (error instanceof NotModelledError) return notCompared(error.reason);
    throw error;
  }
}

function predictedValue(measurement: Measurement, model: Model): number | string {
  switch (measurement.quantity) {
    case 'weights':
    case 'weights-on-accelerator':
      return weightsValue(measurement, model);
    case 'kv-cache':
      return withPlan(measurement, model, (plan) => {
        const cache = cacheBreakdown(model, plan);
        return inUnit(cache.total - cache.state, measurement);
      });
    case 'recurrent-state':
      return withPlan(measurement, model, (plan) => inUnit(cacheBreakdown(model, plan).state, measurement));
    case 'compute-buffer':
      return withPlan(measurement, model, (plan) => inUnit(computeBuffer(plan).likely, measurement));
    case 'total':
      return totalValue(measurement, model);
    case 'cache-capacity':
      return capacityValue(measurement, model);
    case 'training-peak':
    case 'training-peak-other-designs':
      return trainingValue(measurement, model);
  }
}

function weightsValue(measurement: Measurement, model: Model): number | string {
  const precision = comparablePrecision(measurement);
  if (!isPrecision(precision)) return precision;
  const { bytes, bytesByPart } = weightBreakdown(model, precision);
  const onAccelerator = measurement.quantity === 'weights-on-accelerator';
  const host = onAccelerator && !model.architecture.tiedEmbeddings ? bytesByPart.embedding : 0;
  const { perDevice, tensorParallel } = measurement.settings ?? {};
  return inUnit((bytes - host) / (perDevice ? (tensorParallel ?? 1) : 1), measurement);
}

/** The library's name for the precision, or the reason why there is none. */
function comparablePrecision(measurement: Measurement): string {
  if (measurement.customMix) {
    return `The file is a mixture of its maker's own, not the plain ${measurement.precision ?? 'type'} of llama.cpp.`;
  }
  return (
    precisionOf(measurement) ??
    `The weight format ${measurement.precision ?? '(not stated)'} is not one that the library knows.`
  );
}

function totalValue(measurement: Measurement, model: Model): number | string {
  const precision = comparablePrecision(measurement);
  if (!isPrecision(precision)) return precision;
  if ((measurement.settings?.offload ?? 'none') !== 'none') {
    return 'Part of the weights was in system memory; the library does not place parts yet.';
  }
  return withPlan(measurement, model, (plan) => {
    const weights = weightBreakdown(plan.model, plan.precision, plan).bytes;
    const cache = cacheBreakdown(plan.model, plan).total;
    return inUnit(weights + cache + computeBuffer(plan).likely, measurement);
  });
}

function capacityValue(measurement: Measurement, model: Model): number | string {
  const pool = measurement.printed?.cachePoolGiB;
  if (pool === undefined) return 'The size of the cache pool was not printed.';
  return withPlan(measurement, model, (plan) => {
    const perBlock = cacheBreakdown(model, { ...plan, contextTokens: 16, sequences: 1 }).total;
    const share = measurement.settings?.tensorParallel ?? 1;
    return Math.floor((pool * GIBIBYTE * share) / perBlock) * 16;
  });
}

/** Most published peaks are PyTorch's count of allocated memory, without fragmentation and the driver's share. */
function trainingValue(measurement: Measurement, model: Model): number | string {
  const plan = measuredTrainingPlan(measurement, model);
  if (typeof plan === 'string') return plan;
  const counted = { allocated: 'allocated', reserved: 'reserved', device: 'total' } as const;
  const part = counted[measurement.settings?.counter ?? 'allocated'];
  return inUnit(trainingMemory(plan)[part].likely, measurement);
}

function withPlan(
  measurement: Measurement,
  model: Model,
  answer: (plan: Exclude<ReturnType<typeof measuredPlan>, string>) => number | string,
): number | string {
  const plan = measuredPlan(measurement, model);
  return typeof plan === 'string' ? plan : answer(plan);
}

function inUnit(bytes: number, measurement: Measurement): number | string {
  const size = unitBytes(measurement.unit);
  return size === undefined ? 'The unit tokens does not fit this quantity.' : bytes / size;
}

function notCompared(reason: string): Prediction {
  return { kind: 'not-compared', reason };
}
