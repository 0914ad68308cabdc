import type { Runtime } from '../model/runtime.ts';

/** The most by which the sizes of two vocabularies may differ, in tokens. Absent where drafting is not modelled. */
const MOST_DIFFERENCE: Readonly<Partial<Record<Runtime, number>>> = { 'llama.cpp': 128, vllm: 0 };

/**
 * Returns whether the library has formulas for a draft model in this runtime.
 *
 * @example llama.cpp and vLLM have them, Transformers does not.
 */
export function canDraft(runtime: Runtime): boolean {
  return MOST_DIFFERENCE[runtime] !== undefined;
}

/**
 * Returns whether one model can draft for another, judging by the sizes of their vocabularies (1 or more tokens). The
 * tokens themselves must be the same too, which sizes cannot show: within one version of a family they are.
 *
 * @source ggml-org/llama.cpp, common/speculative.cpp at 001d906 (at most 128 apart; every token from number 5 on is
 * compared); vllm-project/vllm, config/speculative.py (equal, unless `use_heterogeneous_vocab` is set). Both read
 * 2026-11-25.
 * @example 152,064 and 151,936 tokens (Qwen2.5 32B and 0.5B) match in llama.cpp, but not in vLLM.
 */
export function vocabulariesMatch(modelSize: number, draftSize: number, runtime: Runtime): boolean {
  const most = MOST_DIFFERENCE[runtime];
  return most !== undefined && Math.abs(modelSize - draftSize) <= most;
}
