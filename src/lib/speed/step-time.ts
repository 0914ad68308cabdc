/** Seconds of one step by what takes them. They add up to the step's time. */
export interface StepTime {
  /** Reading weights. */
  readonly weights: number;
  /** Reading the cache of all readers. */
  readonly cache: number;
  /** Computing, as far as it takes longer than reading the weights. */
  readonly compute: number;
  /** Starting kernels, layer by layer. */
  readonly fixed: number;
  /** Passing results between devices. */
  readonly link: number;
  /** The part that lies in system memory. */
  readonly offload: number;
}

/** What holds a step up most. */
export type SpeedLimit =
  'memory bandwidth' | 'compute' | 'fixed cost per token' | 'link between devices' | 'system memory';

/**
 * Returns the sum of a step's parts in seconds.
 *
 * @example 4 ms of weights and 1 ms of cache are 0.005 s.
 */
export function stepSeconds(time: StepTime): number {
  return time.weights + time.cache + time.compute + time.fixed + time.link + time.offload;
}

/**
 * Returns what holds a step up most. Where computing takes longer than reading the weights, it hides the reading.
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
