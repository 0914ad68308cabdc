/** Seconds of one step by what they are spent on. They add up to the time of the step. */
export interface StepTime {
  /** Reading weights. */
  readonly weights: number;
  /** Reading the cache of all concurrent requests. */
  readonly cache: number;
  /** Computing beyond the time in which the weights are read; 0 where reading takes longer. */
  readonly compute: number;
  /** Starting kernels, layer by layer. */
  readonly fixed: number;
  /** Passing results between devices. */
  readonly link: number;
  /** The part of the model in system memory. */
  readonly offload: number;
}

/** The bottleneck of a step. */
export type SpeedLimit =
  'memory bandwidth' | 'compute' | 'fixed cost per token' | 'link between devices' | 'system memory';

/**
 * Returns the sum of a step's parts in seconds.
 *
 * @example 4 ms of weights and 1 ms of cache: 0.005 s.
 */
export function stepSeconds(time: StepTime): number {
  return time.weights + time.cache + time.compute + time.fixed + time.link + time.offload;
}

/**
 * Returns the bottleneck of a step. Where computing takes longer than reading the weights, it hides the reading.
 *
 * @example 6 ms of weights, 1 ms of cache, 2 ms fixed: memory bandwidth.
 */
export function limitOf(time: StepTime): SpeedLimit {
  const isComputing = time.compute > 0;
  const candidates: readonly (readonly [SpeedLimit, number])[] = [
    ['memory bandwidth', time.cache + (isComputing ? 0 : time.weights)],
    ['compute', isComputing ? time.compute + time.weights : 0],
    ['fixed cost per token', time.fixed],
    ['link between devices', time.link],
    ['system memory', time.offload],
  ];
  return candidates.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
