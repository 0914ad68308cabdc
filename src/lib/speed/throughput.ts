import type { Machine } from './machine.ts';
import { prefillSeconds, type PrefillTime } from './prefill-time.ts';
import { stepSeconds, type StepTime } from './step-time.ts';

/** A round of requests: every reader sends one prompt and gets one answer. */
export interface Round {
  readonly machine: Machine;
  /** One token for each reader. */
  readonly step: StepTime;
  /** One prompt. */
  readonly prefill: PrefillTime;
  readonly answerTokens: number;
  readonly readers: number;
}

/**
 * Returns the tokens of answers that all readers together get in a second when each of them sends the next prompt as
 * soon as an answer is complete: readers × answer ÷ (answer × step + readers × prompt).
 * Servers (vLLM) read several prompts in one step, so reading weights and starting kernels is paid with the answers.
 *
 * @example 10 readers, answers of 100 tokens, steps of 20 ms, prompts of 50 ms: 1000 ÷ (2 + 0.5) = 400 tokens a second.
 */
export function throughputTokensPerSecond(round: Round): number {
  const { machine, step, prefill, answerTokens, readers } = round;
  const prompt =
    machine.runtime === 'llama.cpp' ? prefillSeconds(prefill) : prefill.weights + prefill.attention;
  return (readers * answerTokens) / (answerTokens * stepSeconds(step) + readers * prompt);
}
