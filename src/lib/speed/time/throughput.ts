import type { Machine } from '../machine/machine.ts';
import { prefillSeconds, type PrefillTime } from './prefill-time.ts';
import { stepSeconds, type StepTime } from './step-time.ts';

/** A round of concurrent requests: each sends one prompt and gets one answer. */
export interface Round {
  readonly machine: Machine;
  /** The time of one token for each concurrent request. */
  readonly step: StepTime;
  /** The time of one prompt. */
  readonly prefill: PrefillTime;
  /** Tokens of an answer: 1 or more. */
  readonly answerTokens: number;
  /** Concurrent requests: 1 or more. */
  readonly readers: number;
}

/**
 * Returns the answer tokens a second of all concurrent requests together, when each user sends the next prompt as soon as
 * an answer is complete: requests × answer ÷ (answer × step + requests × prompt). Servers (vLLM) read prompts in the same
 * steps that write answers, so reading weights and starting kernels is counted only once, with the answers.
 *
 * @example 10 concurrent requests, answers of 100 tokens, steps of 20 ms, prompts of 50 ms with llama.cpp:
 * 1,000 ÷ (2 + 0.5) = 400 tokens a second.
 */
export function throughputTokensPerSecond(round: Round): number {
  const { machine, step, prefill, answerTokens, readers } = round;
  const prompt =
    machine.runtime === 'llama.cpp' ? prefillSeconds(prefill) : prefill.weights + prefill.attention;
  return (readers * answerTokens) / (answerTokens * stepSeconds(step) + readers * prompt);
}
