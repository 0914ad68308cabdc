import type { Accelerator } from '../../catalog/machines/accelerator.ts';
import type { DeviceSpec } from '../../catalog/machines/device-spec.ts';

/** What the speed on a device depends on. A number that no source gives is omitted, never guessed. */
export interface SpeedDevice {
  readonly name: string;
  readonly vendor: Accelerator['vendor'];
  readonly kind: Accelerator['kind'];
  /** Memory bandwidth in 10^9 bytes a second. */
  readonly bandwidthGigabytesPerSecond?: number;
  /** Dense 16-bit matrix rate in 10^12 operations a second. */
  readonly halfPrecisionTeraflops?: number;
  /** Dense FP8 matrix rate in 10^12 operations a second; absent on devices that convert FP8 to 16 bits. */
  readonly fp8Teraflops?: number;
}

/** The devices that run one replica of a model together. */
export interface DeviceSet {
  readonly device: SpeedDevice;
  /** Identical devices: 1 or more. */
  readonly count: number;
  /**
   * How several devices share the model: each computes some of the layers in turn (llama.cpp's default), or all compute
   * a part of every layer (tensor parallelism, vLLM's default). Default: the runtime's.
   */
  readonly split?: 'layers' | 'tensors';
  /** The part of the model that stays in system memory, where the processor computes it. */
  readonly offload?: Offload;
}

/** Weights in system memory. */
export interface Offload {
  /** Whole layers, or the experts of a mixture only. */
  readonly kind: 'layers' | 'experts';
  /** The share of the layers, or of the experts' weights: more than 0, at most 1. */
  readonly share: number;
  /** Bandwidth of the system memory in 10^9 bytes a second. */
  readonly bandwidthGigabytesPerSecond: number;
}

/**
 * Returns what the speed calculation needs from a device's facts.
 *
 * @example the RTX 4090's file gives 1008 GB/s and 165.2 teraflops.
 */
export function speedDevice(accelerator: DeviceSpec): SpeedDevice {
  const { name, vendor, kind } = accelerator;
  const { bandwidthGigabytesPerSecond, halfPrecisionTeraflops, fp8Teraflops } = accelerator;
  return {
    name,
    vendor,
    kind,
    ...(bandwidthGigabytesPerSecond && {
      bandwidthGigabytesPerSecond: bandwidthGigabytesPerSecond.value,
    }),
    ...(halfPrecisionTeraflops && { halfPrecisionTeraflops: halfPrecisionTeraflops.value }),
    ...(fp8Teraflops && { fp8Teraflops: fp8Teraflops.value }),
  };
}
