import type { Measurement, Quantity } from '../catalog/measurements/evidence.ts';
import type { Model } from '../catalog/models/model.ts';
import { CACHE_BYTES } from '../memory/cache/cache-precision.ts';
import type { InferencePlan } from '../memory/plan/inference-plan.ts';
import type { CacheRequest } from '../memory/cache/kv-cache.ts';
import { layersOf } from '../memory/model/layer.ts';
import { parameterCount } from '../memory/model/model-tensors.ts';
import { MEBIBYTE } from '../units/bytes.ts';

/** A rule of thumb from other calculators and articles, to be compared with the same measurements. */
export interface Shortcut {
  readonly id: string;
  /** What it is, in a few words for a table. */
  readonly name: string;
  readonly quantities: readonly Quantity[];
  /** Its answer in bytes, or undefined where it has none. */
  readonly bytes: (plan: InferencePlan & CacheRequest, model: Model) => number | undefined;
}

/**
 * Returns the bits a weight that a format's name suggests, or undefined when it has none.
 *
 * @example Q4_K_M gives 4, FP8 gives 8, BF16 gives 16.
 */
export function bitsInName(precision: string): number | undefined {
  const match = /(?:IQ|Q|FP|INT|NF|MXFP|NVFP|BF|F)(\d+)/i.exec(precision);
  return match ? Number(match[1]) : undefined;
}

/** Bytes of a number in half precision (FP16 or BF16). */
const HALF_BYTES = 2;

/** The rules of thumb, each for the quantities that it is used for. */
export const SHORTCUTS: readonly Shortcut[] = [
  {
    id: 'two-bytes',
    name: '2 bytes a parameter, whatever the format',
    quantities: ['weights'],
    bytes: (_, model) => parameterCount(model.architecture) * HALF_BYTES,
  },
  {
    id: 'named-bits',
    name: 'parameters × the bits in the format’s name',
    quantities: ['weights'],
    bytes: namedBitsBytes,
  },
  {
    id: 'every-head',
    name: 'a key and a value for every head',
    quantities: ['kv-cache'],
    bytes: (plan, model) => softmaxCache(plan, model, 'heads', 'own'),
  },
  {
    id: 'grouped-query',
    name: 'the grouped-query formula for every design',
    quantities: ['kv-cache'],
    bytes: (plan, model) => softmaxCache(plan, model, 'keyValueHeads', 'own'),
  },
  {
    id: 'hidden-by-heads',
    name: 'grouped-query with hidden size / heads as head size',
    quantities: ['kv-cache'],
    bytes: (plan, model) => softmaxCache(plan, model, 'keyValueHeads', 'hidden-by-heads'),
  },
  {
    id: 'flat-half-gigabyte',
    name: 'a flat 500 MiB',
    quantities: ['compute-buffer'],
    bytes: () => 500 * MEBIBYTE,
  },
  {
    id: 'weights-and-a-fifth',
    name: 'parameters × named bits, and 20 % more',
    quantities: ['total'],
    bytes: (plan: InferencePlan, model: Model): number | undefined => {
      const bytes = namedBitsBytes(plan, model);
      return bytes === undefined ? undefined : bytes * 1.2;
    },
  },
];

function namedBitsBytes(plan: InferencePlan, model: Model): number | undefined {
  const bits = bitsInName(plan.precision);
  return bits === undefined ? undefined : (parameterCount(model.architecture) * bits) / 8;
}

/**
 * layers × tokens × heads × head size × 2, as if every layer were full softmax attention. Latent attention is taken by its
 * heads, and layers without attention are counted like the others, as these calculators do.
 */
function softmaxCache(
  plan: CacheRequest,
  model: Model,
  counted: 'heads' | 'keyValueHeads',
  headSize: 'own' | 'hidden-by-heads',
): number | undefined {
  const { architecture } = model;
  const heads = architecture.attention?.heads ?? architecture.latentAttention?.heads;
  if (heads === undefined) return undefined;
  const first = layersOf(architecture).find(({ mixer }) => mixer.kind === 'full')?.mixer;
  const own = first?.kind === 'full' ? first.headSize : architecture.latentAttention?.valueHeadSize;
  const grouped = first?.kind === 'full' ? first.keyValueHeads : heads;
  const size = headSize === 'own' ? own : architecture.hiddenSize / heads;
  if (size === undefined) return undefined;
  const bytes = CACHE_BYTES[plan.keyPrecision] + CACHE_BYTES[plan.valuePrecision];
  const tokens = plan.contextTokens * plan.sequences;
  return architecture.layers * tokens * (counted === 'heads' ? heads : grouped) * size * bytes;
}

/**
 * Returns the relative error of a rule of thumb on one measurement (0.5 is half too much), or undefined where the rule
 * does not apply.
 *
 * @example “a key and a value for every head” on Llama 3.1 8B: 3 (four times as much).
 */
export function shortcutError(
  shortcut: Shortcut,
  measurement: Measurement,
  measuredBytes: number,
  plan: InferencePlan & CacheRequest,
  model: Model,
): number | undefined {
  if (!shortcut.quantities.includes(measurement.quantity)) return undefined;
  const bytes = shortcut.bytes(plan, model);
  return bytes === undefined ? undefined : bytes / measuredBytes - 1;
}
