import type { Runtime } from '../../memory/model/runtime.ts';
import type { HardwareClass } from './hardware-class.ts';
import type { PrecisionFamily } from './precision-family.ts';

/** Runtimes with enough published speeds to fit. Transformers is not made for serving. */
export type MeasuredRuntime = Exclude<Runtime, 'transformers'>;

/** Share of the printed bandwidth at which a class of devices reads weights, and what a step costs besides that. */
export type BandwidthEfficiency = Readonly<Record<PrecisionFamily, number>> & {
  /** Share of the bandwidth at which attention reads the cache. */
  readonly cache: number;
  /** The same without flash attention. */
  readonly cacheWithoutFlash: number;
  /** Time to start a layer's kernels, however little it reads. */
  readonly microsecondsPerLayer: number;
  /** Time that each further concurrent request adds to a layer. */
  readonly microsecondsPerReader: number;
};

/** What differs between runtimes rather than between devices. */
export interface EngineCosts {
  /** Experts are read in pieces, which takes this many times as long as reading them in one stretch. */
  readonly expertReadFactor: number;
  /** A batch touches fewer experts than random routing would. The exponent on its size, 0 to 1; see `expertsTouched`. */
  readonly routingExponent: number;
  /** Fixed time that a layer with experts adds, as a share of a layer's. */
  readonly expertLayerShare: number;
  /** Fixed time that a recurrent layer adds, as a share of a layer's. */
  readonly recurrentLayerShare: number;
}

/**
 * Fitted with llama.cpp (and MLX on Macs, which is as fast within the error) on the decode measurements in
 * src/content/speeds that are not held out: 356 of a single request and 25 of concurrent ones (2026-11-24). Least squares
 * on the logarithm of the time with a robust loss (soft L1 at 10 %), and a weak prior of 0.85 of the bandwidth for 16 and
 * 8 bits and 0.72 for 4 bits, which decides where a class has no measurement of a family. The time is modelled as in
 * `decodeStep`. There are no measurements of Jetson boards, so they take the figures of the DGX Spark.
 */
const LLAMA_CPP: Readonly<Record<HardwareClass, BandwidthEfficiency>> = {
  'nvidia-geforce': efficiency([0.884, 0.95, 0.839, 0.92], 0.727, 0.409, 60.3),
  'nvidia-workstation': efficiency([0.884, 0.95, 0.839, 0.92], 0.727, 0.409, 60.3),
  'nvidia-hbm': efficiency([0.498, 0.85, 0.567, 0.8], 0.61, 0.235, 90),
  'nvidia-unified': efficiency([0.85, 0.799, 0.699, 0.865], 0.709, 0.25, 9.4),
  'amd-radeon': efficiency([0.85, 0.85, 0.647, 0.727], 0.508, 0.25, 28.2),
  'amd-hbm': efficiency([0.498, 0.85, 0.567, 0.8], 0.61, 0.235, 90),
  'amd-unified': efficiency([0.832, 0.888, 0.763, 0.95], 0.614, 0.25, 35),
  'apple-m1-m2': efficiency([0.694, 0.751, 0.481, 0.838], 0.617, 0.241, 90),
  'apple-m3-on': efficiency([0.904, 0.95, 0.799, 0.633], 0.719, 0.147, 66.1),
  'intel-arc': efficiency([0.85, 0.85, 0.725, 0.8], 0.618, 0.258, 90),
  // Not fitted: one report reaches 0.41 of the bandwidth with experts in memory (AlexsJones/llmfit pull request 755), one 0.68
  // with a small dense model (ggml-org/llama.cpp issue 34). The range is just as wide.
  cpu: efficiency([0.65, 0.6, 0.55, 0.55], 0.5, 0.5, 60),
};

/**
 * vLLM and SGLang on cards with HBM, fitted on 80 measurements of 4 and 8 cards together that are not held out
 * (2026-11-24; FP8 and 16 bits only). Too little is published for other cards: they read as with llama.cpp, and NVIDIA's
 * start their kernels like those with HBM.
 */
const SERVER = {
  'nvidia-hbm': efficiency([0.85, 0.85, 0.75, 0.75], 0.68, 0.2, 15.6, 3.7),
  'amd-hbm': efficiency([0.62, 0.62, 0.55, 0.55], 0.59, 0.2, 102.8, 1.4),
} as const;

const ENGINES: Readonly<Record<MeasuredRuntime, EngineCosts>> = {
  'llama.cpp': {
    expertReadFactor: 1.372,
    routingExponent: 0.623,
    expertLayerShare: 0.326,
    recurrentLayerShare: 0.408,
  },
  vllm: {
    expertReadFactor: 1.73,
    routingExponent: 0.905,
    expertLayerShare: 2.15,
    recurrentLayerShare: 0.408,
  },
};

/**
 * Returns the share of its bandwidth that a class of devices reaches with a runtime, and the fixed costs of a layer.
 *
 * @example nvidia-geforce (an RTX 4090) with llama.cpp: 0.839 for four bits (Q4_K_M), and 60.3 µs a layer.
 */
export function bandwidthEfficiency(hardware: HardwareClass, runtime: MeasuredRuntime): BandwidthEfficiency {
  const reading = LLAMA_CPP[hardware];
  if (runtime === 'llama.cpp') return reading;
  if (hardware === 'nvidia-hbm' || hardware === 'amd-hbm') return SERVER[hardware];
  if (!hardware.startsWith('nvidia-')) return reading;
  const { microsecondsPerLayer, microsecondsPerReader } = SERVER['nvidia-hbm'];
  return { ...reading, microsecondsPerLayer, microsecondsPerReader };
}

/**
 * Returns what a runtime costs in addition to reading.
 *
 * @example llama.cpp takes 1.372 times as long to read experts as to read other weights.
 */
export function engineCosts(runtime: MeasuredRuntime): EngineCosts {
  return ENGINES[runtime];
}

function efficiency(
  [sixteenBit, eightBit, fourBit, blockFloat]: readonly [number, number, number, number],
  cache: number,
  cacheWithoutFlash: number,
  microsecondsPerLayer: number,
  microsecondsPerReader = 7.85,
): BandwidthEfficiency {
  return {
    sixteenBit,
    eightBit,
    fourBit,
    blockFloat,
    cache,
    // Fitted as a share of the rate with flash attention.
    cacheWithoutFlash: cache * cacheWithoutFlash,
    microsecondsPerLayer,
    microsecondsPerReader,
  };
}
