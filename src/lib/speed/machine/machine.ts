import {
  bandwidthEfficiency,
  type BandwidthEfficiency,
  type MeasuredRuntime,
} from './bandwidth-efficiency.ts';
import { computeEfficiency, type ComputeEfficiency } from './compute-efficiency.ts';
import { hardwareClassOf, type HardwareClass } from './hardware-class.ts';
import type { DeviceSet, Offload } from './speed-device.ts';

/** A set of devices with everything that the time of a step depends on. */
export interface Machine {
  readonly hardware: HardwareClass;
  readonly runtime: MeasuredRuntime;
  /** Devices: 1 or more. */
  readonly count: number;
  readonly split: 'layers' | 'tensors';
  /** Peak bandwidth of one device as printed, in bytes a second. */
  readonly bandwidth: number;
  readonly reading: BandwidthEfficiency;
  /** Peak rate of one device as printed, in operations a second, and the share it reaches. Absent when not known. */
  readonly computing?: { readonly operations: number; readonly efficiency: ComputeEfficiency };
  readonly offload?: Offload;
}

/**
 * Returns what the time of a step depends on in a set of devices, or a sentence that says what is not known.
 *
 * @example Two RTX 4090 with llama.cpp: class nvidia-geforce, count 2, split by layers, 1.008e12 bytes a second each.
 */
export function machineOf(devices: DeviceSet, runtime: MeasuredRuntime): Machine | string {
  const { device, count, offload } = devices;
  if (device.bandwidthGigabytesPerSecond === undefined) {
    return `No source that we found gives the memory bandwidth of the ${device.name}.`;
  }
  const hardware = hardwareClassOf(device);
  const efficiency = computingOf(devices, hardware, runtime);
  return {
    hardware,
    runtime,
    count,
    split: devices.split ?? (runtime === 'llama.cpp' ? 'layers' : 'tensors'),
    bandwidth: device.bandwidthGigabytesPerSecond * 1e9,
    reading: bandwidthEfficiency(hardware, runtime),
    ...(device.halfPrecisionTeraflops !== undefined &&
      efficiency && {
        computing: { operations: device.halfPrecisionTeraflops * 1e12, efficiency },
      }),
    ...(offload && { offload }),
  };
}

/** Servers compute FP8 at twice the 16-bit rate on devices that can, and at the 16-bit rate on those that cannot. */
function computingOf(
  { device }: DeviceSet,
  hardware: HardwareClass,
  runtime: MeasuredRuntime,
): ComputeEfficiency | undefined {
  const efficiency = computeEfficiency(hardware, runtime);
  if (!efficiency || runtime === 'llama.cpp' || device.fp8Teraflops !== undefined) return efficiency;
  const { sixteenBit } = efficiency.weights;
  return { ...efficiency, weights: { ...efficiency.weights, eightBit: sixteenBit } };
}
