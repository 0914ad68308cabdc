import type { Measurement } from '../catalog/measurements/evidence.ts';
import type { Model } from '../catalog/models/model.ts';
import { isCachePrecision, type CachePrecision } from '../memory/cache/cache-precision.ts';
import type { InferencePlan } from '../memory/plan/inference-plan.ts';
import type { CacheRequest } from '../memory/cache/kv-cache.ts';
import { isPrecision, type Precision } from '../memory/weights/precision.ts';
import type { Runtime } from '../memory/model/runtime.ts';
import { measuredPlacement, measuredProgram, versionPeculiarity } from './llama-cpp-settings.ts';

/** Names in sources that differ from the library's names of the same precision. */
const PRECISION_NAMES: Readonly<Record<string, Precision>> = {
  FP32: 'F32',
  FP16: 'F16',
  'W8A8-INT8': 'INT8',
  'NF4-double-quant': 'NF4-DQ',
  'INT8-bitsandbytes': 'LLM.INT8',
};

/** The runtime whose formulas a program of a measurement follows. */
const RUNTIMES: Readonly<Record<Measurement['runtime'], Runtime>> = {
  'llama.cpp': 'llama.cpp',
  'ik_llama.cpp': 'llama.cpp',
  vllm: 'vllm',
  pytorch: 'transformers',
  litgpt: 'transformers',
  torchtune: 'transformers',
  transformers: 'transformers',
  axolotl: 'transformers',
  unsloth: 'transformers',
};

/**
 * Returns the library's name for a measurement's weight format, or undefined when it does not know the format.
 *
 * @example “W8A8-INT8” is INT8; “IQ4_K_R4” is not known.
 */
export function precisionOf(measurement: Measurement): Precision | undefined {
  const name = measurement.precision;
  if (name === undefined) return undefined;
  // A GGUF file of this type stores everything but the experts in Q8_0.
  if (name === 'MXFP4' && RUNTIMES[measurement.runtime] === 'llama.cpp') return 'MXFP4_MOE';
  return isPrecision(name) ? name : PRECISION_NAMES[name];
}

/**
 * Returns the plan that a measured program ran, or in words which setting is missing. llama.cpp divides its context among
 * its sequences, so the plan has the part of one sequence.
 *
 * @example a llama.cpp log with a context of 8,192 tokens for 4 sequences gives 2,048 tokens for each.
 */
export function measuredPlan(
  measurement: Measurement,
  model: Model,
): (InferencePlan & CacheRequest) | string {
  const settings = measurement.settings ?? {};
  const runtime = RUNTIMES[measurement.runtime];
  const sequences = settings.sequences ?? 1;
  const keyPrecision = cachePrecision(settings.keyPrecision, runtime);
  const valuePrecision = cachePrecision(settings.valuePrecision ?? settings.keyPrecision, runtime);
  if (keyPrecision === undefined || valuePrecision === undefined) {
    return `The cache precision ${settings.keyPrecision ?? ''} is not one that the library knows.`;
  }
  const needsContext = ['kv-cache', 'compute-buffer'].includes(measurement.quantity);
  if (needsContext && settings.contextTokens === undefined) {
    return 'The context length of the run was not printed.';
  }
  const compute = measurement.quantity === 'compute-buffer' ? computeSettings(measurement, model) : {};
  if (typeof compute === 'string') return compute;
  return {
    ...compute,
    model: measurement.runtime === 'pytorch' ? asLitgptHoldsIt(model) : model,
    runtime,
    precision: precisionOf(measurement) ?? 'F16',
    contextTokens: contextOf(measurement, runtime, sequences),
    sequences,
    keyPrecision,
    valuePrecision,
    quantizedOutputLayer: measurement.runtime === 'pytorch',
    ...(settings.microBatchTokens === undefined ? {} : { microBatchTokens: settings.microBatchTokens }),
    ...(settings.flashAttention === undefined ? {} : { flashAttention: settings.flashAttention }),
    ...(settings.unifiedCache === undefined ? {} : { unified: settings.unifiedCache }),
    ...(settings.draftTokens === undefined ? {} : { draftTokens: settings.draftTokens }),
    ...(settings.latentCache === undefined ? {} : { latentCache: settings.latentCache }),
    // ik_llama.cpp keeps the full cache for sliding layers.
    ...(measurement.runtime === 'ik_llama.cpp' || settings.fullSlidingCache
      ? { fullSlidingCache: true }
      : {}),
  };
}

/** The settings that only the compute buffer depends on, or why they cannot be known. */
function computeSettings(measurement: Measurement, model: Model): Partial<InferencePlan> | string {
  const { settings } = measurement;
  const peculiarity = versionPeculiarity(measurement);
  if (peculiarity !== undefined) return peculiarity;
  const placement = measuredPlacement(measurement, model.architecture);
  if (typeof placement === 'string') return placement;
  return {
    placement,
    program: measuredProgram(measurement),
    ...(settings?.latentAttention === undefined
      ? {}
      : { latentMode: latentModeOf(settings.latentAttention) }),
    ...(settings?.attentionBatchMiB === undefined
      ? {}
      : { attentionBatchMebibytes: settings.attentionBatchMiB }),
    ...(settings?.fusedExperts === undefined ? {} : { fusedExperts: settings.fusedExperts }),
  };
}

function latentModeOf(mode: number): NonNullable<InferencePlan['latentMode']> {
  return mode === 0 || mode === 2 || mode === 3 ? mode : 1;
}

/** litgpt never shares the embedding matrix with the output layer. */
function asLitgptHoldsIt(model: Model): Model {
  return { ...model, architecture: { ...model.architecture, tiedEmbeddings: false } };
}

function contextOf(measurement: Measurement, runtime: Runtime, sequences: number): number {
  const context = measurement.settings?.contextTokens ?? 1;
  return runtime === 'llama.cpp' ? Math.ceil(context / sequences) : context;
}

function cachePrecision(name: string | undefined, runtime: Runtime): CachePrecision | undefined {
  if (name === undefined) return runtime === 'llama.cpp' ? 'f16' : 'bf16';
  return isCachePrecision(name) ? name : undefined;
}
