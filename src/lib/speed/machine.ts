import {
  bandwidthEfficiency,
  type BandwidthEfficiency,
  type MeasuredRuntime,
} from './bandwidth-efficiency.ts';
import { computeEfficiency, type ComputeEfficiency } from './compute-efficiency.ts';
import { hardwareClassOf, type HardwareClass } from './hardware-class.ts';
import type { DeviceSet, Offload } from './speed-device.ts';

/** A set of devices with all that the time of a step needs. */
export interface Machine {
  readonly hardware: HardwareClass;
  readonly runtime: MeasuredRuntime;
  readonly count: number;
  readonly split: 'layers' | 'tensors';
  /** Bytes a second of one device, as printed. */
  readonly bandwidth: number;
  readonly reading: BandwidthEfficiency;
  /** Operations a second of one device, as printed, and the share of it that is reached; absent when not known. */
  readonly computing?: { readonly operations: number; readonly efficiency: ComputeEfficiency };
  readonly offload?: Offload;
}

/**
 * Returns what the time of a step needs to know about a set of devices, or in words what is not known.
 *
 * @example a device without a bandwidth in the catalogue gives the sentence that says so.
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

/** Servers compute FP8 at twice the 16-bit rate where the device can, and at the 16-bit rate where it cannot. */
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
