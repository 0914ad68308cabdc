import { GIBIBYTE, MEBIBYTE } from '../../units/bytes.ts';
import type { Range } from '../../units/range.ts';
import { overheadWithinLimit, runtimeOverhead } from '../compute/runtime-overhead.ts';
import type { Runtime } from '../model/runtime.ts';

/** What the fit on a device depends on. */
export interface DeviceMemory {
  readonly kind: 'datacenter' | 'workstation' | 'consumer' | 'laptop' | 'unified' | 'cpu';
  /** Memory as catalogues print it, in gigabytes of 2^30 bytes: more than 0. */
  readonly memoryGigabytes: number;
  /**
   * Memory that a model can use, in MiB: what the driver reports, or the part of a unified memory that the system gives
   * to the GPU. Absent when no source gives it.
   */
  readonly usableMebibytes?: number;
}

/** What a device offers to a runtime, in bytes. */
export interface DeviceBudget {
  /** The most that a device's share of a plan may need, overhead included: more than 0. */
  readonly offered: number;
  /** False when only the printed memory is known: then a model can use less than `offered`. */
  readonly isKnown: boolean;
  /** What the runtime and the driver take of it. */
  readonly overhead: Range;
}

/**
 * The fraction of a device's memory that vLLM uses by default (`--gpu-memory-utilization`). Since version 0.21 (May
 * 2026) it is 0.92, and CUDA graphs are counted within it; before, it was 0.9 and they came on top.
 *
 * @source vllm-project/vllm, vllm/config/cache.py at 002f10e (read 2026-11-25); logs of 0.21 in vllm-project/vllm
 * issue 41519 and noonghunna/club-3090 issue 127.
 */
const VLLM_MEMORY_FRACTION = 0.92;

/**
 * Memory that the driver reports but a CUDA program does not see, in MiB: 0.42 GiB on an RTX 3090, 0.43 on an H100
 * SXM, 0.47 on an RTX 4090. vLLM takes its fraction of the rest.
 *
 * @source vllm-project/vllm issue 10517 and pull request 10511; ggml-org/llama.cpp issue 23679.
 */
const UNSEEN_MEBIBYTES = 435;

/** Kinds that cannot be combined in one machine, because the device is the whole machine or shares its memory. */
const ALONE: ReadonlySet<DeviceMemory['kind']> = new Set(['laptop', 'unified', 'cpu']);

/**
 * Returns whether a plan can be spread over several devices of this kind in one machine.
 *
 * @example A graphics card is stackable, a Mac is not.
 */
export function isStackable({ kind }: DeviceMemory): boolean {
  return !ALONE.has(kind);
}

/**
 * Returns what a device offers to a runtime, within the limit that the runtime sets itself. `place` is the device's
 * place among those that run a model together, from 0; `earlierFraction` is the fraction that a vLLM before 0.21 was
 * configured to use, more than 0 and at most 1: its CUDA graphs are outside it. Without it, vLLM is today's.
 *
 * @example An RTX 3090 (24,576 MiB by its driver) offers vLLM 0.92 × 23.58 GiB = 21.69 GiB, and llama.cpp 24 GiB.
 */
export function deviceBudget(
  device: DeviceMemory,
  runtime: Runtime,
  place: number,
  earlierFraction?: number,
): DeviceBudget {
  const isKnown = device.usableMebibytes !== undefined;
  const usable = isKnown ? device.usableMebibytes * MEBIBYTE : device.memoryGigabytes * GIBIBYTE;
  if (runtime !== 'vllm') return { offered: usable, isKnown, overhead: runtimeOverhead(runtime, place) };
  const unseen = isKnown && isStackable(device) ? UNSEEN_MEBIBYTES * MEBIBYTE : 0;
  const offered = (earlierFraction ?? VLLM_MEMORY_FRACTION) * (usable - unseen);
  const spare = earlierFraction === undefined ? 0 : usable - unseen - offered;
  return { offered, isKnown, overhead: overheadWithinLimit(spare) };
}
