import { isKnown, type NotKnown } from './not-known.ts';
import type { InferenceSpeed } from './inference-speed.ts';

/** The busiest time that copies of a model must carry. */
export interface PeakLoad {
  /** Requests in a second at the peak: more than 0. */
  readonly requestsPerSecond: number;
  /** Tokens of an answer: 1 or more. */
  readonly answerTokens: number;
  /** How busy a copy may be so that waiting stays short: more than 0, at most 1. Default 0.7. */
  readonly utilisation?: number;
  /** Copies that stand ready for one that fails or is being updated. Default 1. */
  readonly spares?: number;
}

/** How many copies of a model a peak needs. */
export interface Replicas {
  /** Copies with the likely speed, spares included. */
  readonly likely: number;
  /** Copies if the speed is at the high and at the low end of its range. */
  readonly low: number;
  readonly high: number;
}

const UTILISATION = 0.7;

/**
 * Returns how many copies of a model a peak needs: requests × answer ÷ (throughput × utilisation), rounded up, and one
 * spare. The utilisation leaves room because requests come in bunches; at 0.7 a queue of one server holds on average
 * 0.7 ÷ (1 − 0.7) = 2.3 requests (M/M/1).
 *
 * @example 2 requests a second of 300 tokens, 1000 tokens a second: 600 ÷ 700 = 0.86, so 1 and a spare: 2.
 */
export function replicas(
  load: PeakLoad,
  speed: Pick<InferenceSpeed, 'throughputTokensPerSecond'>,
): Replicas | NotKnown {
  const throughput = speed.throughputTokensPerSecond;
  if (!isKnown(throughput)) return throughput;
  const needed = load.requestsPerSecond * load.answerTokens;
  const copies = (tokensPerSecond: number): number =>
    Math.max(1, Math.ceil(needed / (tokensPerSecond * (load.utilisation ?? UTILISATION)))) +
    (load.spares ?? 1);
  return {
    low: copies(throughput.high),
    likely: copies(throughput.likely),
    high: copies(throughput.low),
  };
}
