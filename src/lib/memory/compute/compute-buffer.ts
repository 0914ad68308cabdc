import type { Range } from '../../units/range.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import { llamaCppComputeBuffer } from './llama-cpp/buffers.ts';
import { torchActivations } from './torch-activations.ts';

/**
 * Returns the working memory of the computation in bytes, with a range from the
 * measured error.
 *
 * @example Qwen3 30B-A3B, llama.cpp, micro-batch 512, flash attention: 320 MB
 * (304.75 MiB measured).
 */
export function computeBuffer(plan: InferencePlan): Range {
  return plan.runtime === 'llama.cpp' ? llamaCppComputeBuffer(plan) : torchActivations(plan);
}
