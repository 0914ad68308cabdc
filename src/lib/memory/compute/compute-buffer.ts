import type { Range } from '../../units/range.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import { llamaCppComputeBuffer } from './llama-cpp/buffers.ts';
import { torchActivations } from './torch-activations.ts';

/**
 * Returns the working memory of the computation on one device in bytes, with a range from the measured error.
 *
 * @throws {ArchitectureError} when the configuration contradicts itself.
 * @throws {NotModelledError} when no formula covers the design in this runtime.
 * @example Qwen3 30B-A3B, ik_llama.cpp, 32,768 tokens, micro-batch 512, flash attention, fused experts: 320 MB
 * (304.75 MiB, as its log prints).
 */
export function computeBuffer(plan: InferencePlan): Range {
  return plan.runtime === 'llama.cpp' ? llamaCppComputeBuffer(plan) : torchActivations(plan);
}
