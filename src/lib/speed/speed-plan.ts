import type { InferencePlan } from '../memory/plan/inference-plan.ts';

/** A running model and what one request asks of it. `sequences` is how many readers are answered at the same time. */
export interface SpeedPlan extends InferencePlan {
  /** Tokens of a prompt that are computed anew: 1 or more. */
  readonly promptTokens: number;
  /** Tokens of an answer: 1 or more. */
  readonly answerTokens: number;
  /** Tokens already cached before the prompt: earlier turns, a shared instruction. Default 0. */
  readonly cachedTokens?: number;
}
