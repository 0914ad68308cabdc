import type { InferenceSpeed } from './inference-speed.ts';
import { isKnown, type NotKnown } from './not-known.ts';

/** The peak load that the replicas of a model must carry. */
export interface PeakLoad {
  /** Requests a second at the peak: more than 0. */
  readonly requestsPerSecond: number;
  /** Tokens of an answer: 1 or more. */
  readonly answerTokens: number;
  /** Highest load of a replica at which waiting stays short: more than 0, at most 1. Default 0.7. */
  readonly utilisation?: number;
  /** Replicas in addition, for one that fails or is being updated: 0 or more. Default 1. */
  readonly spareReplicas?: number;
}

/** How many replicas of a model a peak needs: 1 or more. */
export interface Replicas {
  /** Replicas at the likely speed, spare replicas included. */
  readonly likely: number;
  /** Replicas if the speed is at the high end of its range (low) and at its low end (high). */
  readonly low: number;
  readonly high: number;
}

const UTILISATION = 0.7;

/**
 * Returns how many replicas of a model a peak needs: requests × answer ÷ (throughput × utilisation), rounded up, and the
 * spare replicas. The utilisation leaves room because requests come in bunches: at 0.7 a queue with one server holds
 * 0.7 ÷ (1 − 0.7) = 2.3 requests on average (M/M/1).
 *
 * @example 2 requests a second of 300 tokens, 1,000 tokens a second: 600 ÷ 700 = 0.86, so 1 and a spare: 2.
 */
export function replicas(
  load: PeakLoad,
  speed: Pick<InferenceSpeed, 'throughputTokensPerSecond'>,
): Replicas | NotKnown {
  const throughput = speed.throughputTokensPerSecond;
  if (!isKnown(throughput)) return throughput;
  const peakTokensPerSecond = load.requestsPerSecond * load.answerTokens;
  const needed = (tokensPerSecond: number): number =>
    Math.max(1, Math.ceil(peakTokensPerSecond / (tokensPerSecond * (load.utilisation ?? UTILISATION)))) +
    (load.spareReplicas ?? 1);
  return {
    low: needed(throughput.high),
    likely: needed(throughput.likely),
    high: needed(throughput.low),
  };
}
