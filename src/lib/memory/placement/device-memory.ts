import { GIBIBYTE, MEBIBYTE } from '../../units/bytes.ts';
import type { Range } from '../../units/range.ts';
import { overheadWithinLimit, runtimeOverhead } from '../compute/runtime-overhead.ts';
import type { Runtime } from '../model/runtime.ts';

/** What the fit on a device depends on, with the memory as catalogues print it. */
export interface DeviceMemory {
  readonly kind: 'datacenter' | 'workstation' | 'consumer' | 'laptop' | 'unified' | 'cpu';
  /** Printed memory in gigabytes of 2^30 bytes. */
  readonly memoryGigabytes: number;
  /**
   * Memory that a model can use, in MiB: what the driver reports, or the share of a unified memory that the system
   * gives to the graphics part. Absent when no source gives it.
   */
  readonly usableMebibytes?: number;
}

/** What a device offers to a runtime, in bytes. */
export interface DeviceBudget {
  /** The memory that all parts of a plan must stay below. */
  readonly offered: number;
  /** False when only the printed memory is known: then `offered` is more than a model can use. */
  readonly isKnown: boolean;
  /** What the runtime and the driver take of it. */
  readonly overhead: Range;
}

/**
 * The part of a device's memory that vLLM uses unless told otherwise (`--gpu-memory-utilization`). Since version 0.21
 * (May 2026) it is 0.92, and CUDA graphs are counted within it; before, it was 0.9 and they came on top.
 *
 * @source vllm-project/vllm, vllm/config/cache.py at 002f10e (read 2026-11-25); logs of 0.21 in vllm-project/vllm
 * issue 41519 and noonghunna/club-3090 issue 127.
 */
const VLLM_MEMORY_SHARE = 0.92;

/**
 * Memory that the driver reports but a CUDA program does not see, in MiB: 0.42 GiB on an RTX 3090, 0.43 on an H100
 * SXM, 0.47 on an RTX 4090. vLLM takes its share of the rest.
 *
 * @source vllm-project/vllm issue 10517 and pull request 10511; ggml-org/llama.cpp issue 23679.
 */
const UNSEEN_MEBIBYTES = 435;

/** Machines that one person owns one of, or whose memory is that of the whole machine. */
const ALONE: ReadonlySet<DeviceMemory['kind']> = new Set(['laptop', 'unified', 'cpu']);

/** Says whether a device is one that a plan can be spread over several of: graphics cards are, a Mac is not. */
export function isStackable({ kind }: DeviceMemory): boolean {
  return !ALONE.has(kind);
}

/**
 * Returns what a device offers to a runtime, below the limit that the runtime sets itself. `place` is the device's
 * place among those that run a model together, from 0; `earlierShare` the part that a vLLM before 0.21 was told to use,
 * more than 0 and at most 1: its CUDA graphs are outside that part. Without it, vLLM is today's.
 *
 * @example an RTX 3090 (24,576 MiB by its driver) offers vLLM 0.92 × 23.58 GiB = 21.69 GiB, and llama.cpp 24 GiB.
 */
export function deviceBudget(
  device: DeviceMemory,
  runtime: Runtime,
  place: number,
  earlierShare?: number,
): DeviceBudget {
  const isKnown = device.usableMebibytes !== undefined;
  const usable = isKnown ? device.usableMebibytes * MEBIBYTE : device.memoryGigabytes * GIBIBYTE;
  if (runtime !== 'vllm') return { offered: usable, isKnown, overhead: runtimeOverhead(runtime, place) };
  const unseen = isKnown && isStackable(device) ? UNSEEN_MEBIBYTES * MEBIBYTE : 0;
  const offered = (earlierShare ?? VLLM_MEMORY_SHARE) * (usable - unseen);
  const spare = earlierShare === undefined ? 0 : usable - unseen - offered;
  return { offered, isKnown, overhead: overheadWithinLimit(spare) };
}
