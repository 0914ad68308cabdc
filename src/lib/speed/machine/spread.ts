import type { Range } from '../../units/range.ts';
import type { HardwareClass } from './hardware-class.ts';
import type { Machine } from './machine.ts';

/** How far measured speeds lie from the likely one, as factors, and from how many measurements this is known. */
export interface Spread {
  /** Measured ÷ likely at the low end: more than 0, at most 1. */
  readonly low: number;
  /** The same at the high end: 1 or more. */
  readonly high: number;
  /** 0 or more. */
  readonly measurements: number;
}

/** What a spread is about. `loaded` is decoding for concurrent requests. */
export type SpeedQuantity = 'decode' | 'prefill' | 'loaded';

type Spreads = Readonly<Partial<Record<HardwareClass, Spread>>>;

/**
 * Nine in ten of the measurements in src/content/speeds, fitted and held out, lie between these factors (2026-11-24): the
 * 5th and 95th percentile of measured ÷ likely, rounded outwards, and wider where there are fewer than ten.
 */
const LLAMA_CPP: Readonly<Record<SpeedQuantity, Spreads>> = {
  decode: {
    'nvidia-geforce': spread(0.85, 1.3, 135),
    'nvidia-workstation': spread(0.9, 1.1, 85),
    'nvidia-hbm': spread(0.78, 1.42, 66),
    'nvidia-unified': spread(0.88, 1.15, 41),
    'amd-radeon': spread(0.75, 1.3, 8),
    'amd-unified': spread(0.72, 1.2, 91),
    'apple-m1-m2': spread(0.82, 1.6, 27),
    'apple-m3-on': spread(0.83, 1.15, 75),
    'intel-arc': spread(0.5, 1.4, 3),
  },
  prefill: {
    'nvidia-geforce': spread(0.6, 1.55, 87),
    'nvidia-workstation': spread(0.37, 1.5, 88),
    'nvidia-hbm': spread(0.2, 1.4, 60),
    'amd-radeon': spread(0.6, 1.5, 2),
    'amd-unified': spread(0.52, 1.5, 90),
    'apple-m1-m2': spread(0.85, 1.35, 23),
    'apple-m3-on': spread(0.85, 1.2, 15),
    'intel-arc': spread(0.5, 1.5, 3),
  },
  loaded: { 'nvidia-unified': spread(0.7, 1.1, 47) },
};

/** vLLM and SGLang. Prompts are known from the time to first token. */
const SERVER: Readonly<Record<SpeedQuantity, Spreads>> = {
  decode: { 'nvidia-hbm': spread(0.5, 2.2, 11), 'amd-hbm': spread(0.6, 1.6, 4) },
  prefill: { 'nvidia-hbm': spread(0.9, 2.8, 11), 'amd-hbm': spread(0.45, 2, 4) },
  loaded: { 'nvidia-hbm': spread(0.3, 1.8, 36), 'amd-hbm': spread(0.7, 1.8, 46) },
};

/** For a class or a setup without measurements: wide on purpose. */
const UNMEASURED: Spread = spread(0.4, 1.7, 0);

/**
 * Returns how far measured speeds lie from the likely one on a machine. It is widest with a part of the model in system
 * memory, with tensor parallelism in llama.cpp, and on classes without measurements.
 *
 * @example Decoding on a GeForce card with llama.cpp: 0.85 to 1.3 times the likely speed, from 135 measurements.
 */
export function spreadOf(machine: Machine, quantity: SpeedQuantity): Spread {
  if (machine.offload) return UNMEASURED;
  const spreads = machine.runtime === 'llama.cpp' ? LLAMA_CPP : SERVER;
  const isTensors = machine.split === 'tensors' && machine.count > 1;
  if (isTensors && machine.runtime === 'llama.cpp') return UNMEASURED;
  return spreads[quantity][machine.hardware] ?? UNMEASURED;
}

/**
 * Returns a likely value with its range.
 *
 * @example 100 with the factors 0.8 and 1.3: 80–100–130.
 */
export function spreadOut(likely: number, { low, high }: Spread): Range {
  return { low: likely * low, likely, high: likely * high };
}

function spread(low: number, high: number, measurements: number): Spread {
  return { low, high, measurements };
}
