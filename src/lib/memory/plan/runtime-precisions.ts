import type { CachePrecision } from '../cache/cache-precision.ts';
import type { Runtime } from '../model/runtime.ts';
import type { Precision } from '../weights/precision.ts';

/** Nominal bits of a weight by precision, scales included. Of precisions with equal bits the most common comes first. */
type Bits = Readonly<Partial<Record<Precision, number>>>;

/**
 * The file types that llama.cpp's quantizer makes, except whole models in 32 bits, which nobody runs. The bits are
 * repeated here instead of taken from the block table, so that a form in a browser loads only this file. A test compares
 * them with the table.
 */
const FILE_TYPES: Bits = {
  ...{ BF16: 16, F16: 16, Q8_0: 8.5, Q6_K: 6.5625, Q5_K_M: 5.5, Q5_K_S: 5.5, Q5_1: 6, Q5_0: 5.5 },
  ...{ Q4_K_M: 4.5, Q4_K_S: 4.5, Q4_1: 5, Q4_0: 4.5, IQ4_NL: 4.5, IQ4_XS: 4.25, MXFP4_MOE: 4.25 },
  ...{ Q3_K_L: 3.4375, Q3_K_M: 3.4375, Q3_K_S: 3.4375, IQ3_M: 3.4375, IQ3_S: 3.4375, IQ3_XS: 3.4375 },
  ...{ IQ3_XXS: 3.0625, Q2_K: 2.625, Q2_K_S: 2.625, IQ2_M: 2.5625, IQ2_S: 2.3125, IQ2_XS: 2.3125 },
  ...{ IQ2_XXS: 2.0625, IQ1_M: 1.75, IQ1_S: 1.5625 },
};

const SIXTEEN_BIT: Bits = { BF16: 16, F16: 16 };

const LOADED: Readonly<Record<Runtime, Bits>> = {
  'llama.cpp': FILE_TYPES,
  vllm: {
    ...SIXTEEN_BIT,
    ...{ FP8: 8.001953125, INT8: 8, 'AWQ-INT4': 4.15625, 'GPTQ-INT4': 4.15625, MXFP4: 4.25, NVFP4: 4.5 },
    INT4: 4.5,
  },
  transformers: {
    ...SIXTEEN_BIT,
    ...{ FP8: 8.001953125, 'LLM.INT8': 8, 'AWQ-INT4': 4.15625, 'GPTQ-INT4': 4.15625 },
    ...{ INT4: 4.5, MXFP4: 4.25, NF4: 4.5, 'NF4-DQ': 4.126953125 },
  },
};

const ALL: Bits = { ...LOADED['llama.cpp'], ...LOADED.vllm, ...LOADED.transformers };

const CACHE_PRECISIONS: Readonly<Record<Runtime, readonly CachePrecision[]>> = {
  'llama.cpp': ['f16', 'bf16', 'q8_0', 'q5_1', 'q5_0', 'q4_1', 'q4_0', 'iq4_nl'],
  vllm: ['bf16', 'fp8'],
  transformers: ['bf16'],
};

/**
 * Returns the weight precisions that a runtime loads, the most exact first: GGUF file types for llama.cpp, checkpoint
 * formats for vLLM and Transformers.
 *
 * @source the file types of llama.cpp's quantizer; the quantization pages of vLLM's and Transformers' manuals.
 * @example 30 file types for llama.cpp, from BF16 to IQ1_S; 9 formats for vLLM, among them FP8 and NVFP4.
 */
export function precisionsOf(runtime: Runtime): readonly Precision[] {
  return Object.keys(LOADED[runtime]) as Precision[];
}

/**
 * Returns the precisions in which a runtime can keep its cache. The first is its default.
 *
 * @source llama.cpp's `--cache-type-k`, vLLM's `--kv-cache-dtype`; Transformers caches at the model's 16 bits.
 * @example bf16 and fp8 for vLLM; eight from f16 to iq4_nl for llama.cpp.
 */
export function cachePrecisionsOf(runtime: Runtime): readonly CachePrecision[] {
  return CACHE_PRECISIONS[runtime];
}

/**
 * Returns whether a runtime can cache keys in one precision and values in another.
 *
 * @example llama.cpp can, vLLM cannot.
 */
export function cachesKeysApart(runtime: Runtime): boolean {
  return runtime === 'llama.cpp';
}

/**
 * Returns the nominal bits of a weight in a precision, scales included. The average over a file is higher, because some
 * tensors are kept more exact.
 *
 * @example 4.5 for Q4_K_M; 4.15625 for AWQ with groups of 128.
 */
export function nominalBits(precision: Precision): number {
  return ALL[precision] ?? 32;
}

/**
 * Returns the precision of a runtime that comes nearest to a given one: that same one if the runtime loads it, else the
 * one whose whole bits differ by the smallest factor, and of several the most common.
 *
 * @example for vLLM, Q4_K_M becomes AWQ-INT4 and Q8_0 becomes FP8.
 */
export function nearestPrecision(precision: Precision, runtime: Runtime): Precision {
  const choices = precisionsOf(runtime);
  if (choices.includes(precision)) return precision;
  const sameFormat = SAME_FORMAT[precision];
  if (sameFormat !== undefined && choices.includes(sameFormat)) return sameFormat;
  const distance = (choice: Precision): number =>
    Math.abs(Math.log(Math.floor(nominalBits(choice)) / Math.floor(nominalBits(precision))));
  return choices.toSorted((a, b) => distance(a) - distance(b))[0] ?? precision;
}

const SAME_FORMAT: Partial<Record<Precision, Precision>> = { MXFP4: 'MXFP4_MOE', MXFP4_MOE: 'MXFP4' };
