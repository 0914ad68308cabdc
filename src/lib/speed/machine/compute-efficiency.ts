import type { MeasuredRuntime } from './bandwidth-efficiency.ts';
import type { HardwareClass } from './hardware-class.ts';
import type { PrecisionFamily } from './precision-family.ts';

/** Share of the dense 16-bit matrix rate that a class of devices reaches with a prompt. May be more than 1. */
export interface ComputeEfficiency {
  /** Share of the rate for the multiplications with weights. */
  readonly weights: Readonly<Record<PrecisionFamily, number>>;
  /** Share of the rate for attention. */
  readonly attention: number;
  /** The same without flash attention. */
  readonly attentionWithoutFlash: number;
  /** Time that a layer takes for each step of a prompt, however short it is. */
  readonly microsecondsPerLayer: number;
}

/** Share of the bandwidth that one pass over the weights reaches in each step of a prompt; fitted. */
export const PROMPT_READ_EFFICIENCY = 0.59;

/**
 * Fitted with llama.cpp (and MLX) on the 242 prompt measurements in src/content/speeds that are not held out
 * (2026-11-24), in the same way as the bandwidth. GeForce cards reach more than 1: llama.cpp accumulates in 16 bits
 * there, which these cards do at twice the printed rate. Classes are missing where there are no measurements of prompts
 * or no source gives the matrix rate.
 */
const LLAMA_CPP: Readonly<Partial<Record<HardwareClass, ComputeEfficiency>>> = {
  'nvidia-geforce': efficiency([1.3, 0.69, 0.69], 0.237, 0.356, 27),
  'nvidia-workstation': efficiency([0.744, 0.327, 0.327], 0.147, 0.22, 174),
  'nvidia-hbm': efficiency([0.53, 0.406, 0.406], 0.195, 0.293, 771),
  'amd-radeon': efficiency([0.45, 0.45, 0.449], 0.259, 0.3, 99),
  'amd-unified': efficiency([0.27, 0.342, 0.326], 0.111, 0.3, 106),
  'apple-m1-m2': efficiency([0.75, 0.53, 0.53], 0.359, 0.539, 98),
  'apple-m3-on': efficiency([0.914, 0.848, 0.766], 0.85, 0.282, 84),
  'intel-arc': efficiency([0.285, 0.285, 0.285], 0.283, 0.438, 105),
};

/** vLLM and SGLang, fitted on first-token times and throughput under load; see bandwidth-efficiency.ts. */
const SERVER: Readonly<Partial<Record<HardwareClass, ComputeEfficiency>>> = {
  'nvidia-hbm': efficiency([0.8, 1.6, 0.8], 0.4, 0.5, 2258),
  'amd-hbm': efficiency([0.144, 0.288, 0.144], 0.144, 0.5, 3436),
};

/**
 * Returns the share of its matrix rate that a class of devices reaches with a prompt; undefined where there are no
 * measurements.
 *
 * @example nvidia-hbm (an A100) with llama.cpp: 0.53 in 16 bits. nvidia-unified: undefined.
 */
export function computeEfficiency(
  hardware: HardwareClass,
  runtime: MeasuredRuntime,
): ComputeEfficiency | undefined {
  return (runtime === 'llama.cpp' ? undefined : SERVER[hardware]) ?? LLAMA_CPP[hardware];
}

function efficiency(
  [sixteenBit, eightBit, fourBit]: readonly [number, number, number],
  attention: number,
  withoutFlash: number,
  microsecondsPerLayer: number,
): ComputeEfficiency {
  return {
    weights: { sixteenBit, eightBit, fourBit, blockFloat: fourBit },
    attention,
    // Fitted as a share of the rate with flash attention.
    attentionWithoutFlash: attention * withoutFlash,
    microsecondsPerLayer,
  };
}
