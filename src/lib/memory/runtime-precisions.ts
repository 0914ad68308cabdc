import { BLOCK_TYPES } from './block-type.ts';
import type { CachePrecision } from './cache-precision.ts';
import { CHECKPOINT_FORMATS } from './checkpoint-format.ts';
import { GGUF_MIXTURES } from './gguf-mixture.ts';
import { isGgufMixture, PRECISIONS, type Precision } from './precision.ts';
import type { Runtime } from './runtime.ts';

/** Precisions that a runtime loads; the one that it is mostly used with comes first among equals. */
const CHECKPOINTS: Readonly<Record<'vllm' | 'transformers', readonly Precision[]>> = {
  vllm: ['BF16', 'F16', 'FP8', 'INT8', 'AWQ-INT4', 'GPTQ-INT4', 'MXFP4', 'NVFP4'],
  transformers: ['BF16', 'F16', 'FP8', 'LLM.INT8', 'AWQ-INT4', 'GPTQ-INT4', 'MXFP4', 'NF4', 'NF4-DQ'],
};

/** llama.cpp loads every file type that its quantizer makes. Whole models in 32 bits are left out: nobody runs them. */
const FILE_TYPES = PRECISIONS.filter((precision) => isGgufMixture(precision) && precision !== 'F32');

const CACHE_PRECISIONS: Readonly<Record<Runtime, readonly CachePrecision[]>> = {
  'llama.cpp': ['f16', 'bf16', 'q8_0', 'q5_1', 'q5_0', 'q4_1', 'q4_0', 'iq4_nl'],
  vllm: ['bf16', 'fp8'],
  transformers: ['bf16'],
};

/**
 * Returns the precisions of weights that a runtime loads, the most exact first: GGUF file types for llama.cpp,
 * checkpoint formats for vLLM and Transformers.
 * Sources: the file types of llama.cpp's quantizer; the quantization pages of vLLM's and Transformers' manuals.
 */
export function precisionsOf(runtime: Runtime): readonly Precision[] {
  return runtime === 'llama.cpp' ? FILE_TYPES : CHECKPOINTS[runtime];
}

/**
 * Returns the precisions in which a runtime keeps its cache; the first is the one it uses unless told otherwise.
 * Sources: llama.cpp's `--cache-type-k`, vLLM's `--kv-cache-dtype`; Transformers caches at the model's 16 bits.
 */
export function cachePrecisionsOf(runtime: Runtime): readonly CachePrecision[] {
  return CACHE_PRECISIONS[runtime];
}

/** Says whether keys and values of a runtime's cache can have different precisions: only llama.cpp's can. */
export function cachesKeysApart(runtime: Runtime): boolean {
  return runtime === 'llama.cpp';
}

/**
 * Returns the bits of a weight that a precision starts from, with its scales. The average over a file is higher,
 * because some tensors are kept more exact.
 * Example: Q4_K_M starts from 4.5 bits; AWQ with groups of 128 from 4.16.
 */
export function nominalBits(precision: Precision): number {
  if (isGgufMixture(precision)) {
    const block = BLOCK_TYPES[GGUF_MIXTURES[precision]];
    return (block.bytes * 8) / block.weights;
  }
  const { bits, scaleBits, blockWeights } = CHECKPOINT_FORMATS[precision];
  return blockWeights === 'row' ? bits : bits + scaleBits / blockWeights;
}

/**
 * Returns the precision of a runtime that comes nearest to another: the same one if the runtime loads it, else the
 * one whose whole bits differ by the smallest factor, the runtime's usual one among equals.
 * Example: for vLLM, Q4_K_M becomes AWQ-INT4 and Q8_0 becomes FP8.
 */
export function nearestPrecision(precision: Precision, runtime: Runtime): Precision {
  const choices = precisionsOf(runtime);
  if (choices.includes(precision)) return precision;
  const sameFormat = SAME_FORMAT[precision];
  if (sameFormat !== undefined && choices.includes(sameFormat)) return sameFormat;
  const distance = (choice: Precision): number =>
    Math.abs(Math.log(Math.floor(nominalBits(choice)) / Math.floor(nominalBits(precision))));
  const [first, ...others] = preferredFirst(choices, runtime);
  return others.reduce((best, choice) => (distance(choice) < distance(best) ? choice : best), first ?? precision);
}

const SAME_FORMAT: Partial<Record<Precision, Precision>> = { MXFP4: 'MXFP4_MOE', MXFP4_MOE: 'MXFP4' };

/** Among GGUF files of four to six bits the K mixtures marked M are the usual downloads. */
function preferredFirst(choices: readonly Precision[], runtime: Runtime): readonly Precision[] {
  if (runtime !== 'llama.cpp') return choices;
  const isUsual = (precision: Precision): boolean => precision.endsWith('_K_M');
  return [...choices.filter(isUsual), ...choices.filter((precision) => !isUsual(precision))];
}
