import type { InferencePlan } from '../../memory/plan/inference-plan.ts';

/** A running model and what one request asks of it. `sequences` is the number of concurrent requests. */
export interface SpeedPlan extends InferencePlan {
  /** Tokens of the prompt that are not in the cache: 1 or more. */
  readonly promptTokens: number;
  /** Tokens of the answer: 1 or more. */
  readonly answerTokens: number;
  /** Tokens in the cache before the prompt, such as earlier turns or a shared instruction: 0 or more. Default 0. */
  readonly cachedTokens?: number;
}
