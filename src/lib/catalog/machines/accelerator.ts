import { z } from 'zod';
import { SourceSchema } from '../source.ts';

/** A measured or stated number with its source. */
const Sourced = z.strictObject({
  value: z.number().positive(),
  source: SourceSchema,
  note: z.string().optional(),
});

/**
 * One device that can run a model: a file in src/content/accelerators. Numbers
 * that were not read in a source are left out.
 */
export const AcceleratorSchema = z.strictObject({
  name: z.string().min(2),
  vendor: z.enum(['NVIDIA', 'AMD', 'Apple', 'Intel', 'Any']),
  kind: z.enum(['datacenter', 'workstation', 'consumer', 'laptop', 'unified', 'cpu']),
  /**
   * Printed memory in gigabytes as the vendor counts them (for GPUs and Macs
   * 2^30 bytes each). Left out for processors, whose memory is what one fits.
   */
  memoryGigabytes: Sourced.optional(),
  /**
   * Memory that a model can really use, in MiB: what the driver reports, or
   * the share that the system gives to the graphics part.
   */
  usableMemoryMebibytes: Sourced.optional(),
  /** Memory bandwidth in 10^9 bytes a second. */
  bandwidthGigabytesPerSecond: Sourced.optional(),
  /** Dense 16-bit matrix rate in 10^12 operations a second, without sparsity. */
  halfPrecisionTeraflops: Sourced.optional(),
  /** Dense FP8 matrix rate in 10^12 operations a second, without sparsity. */
  fp8Teraflops: Sourced.optional(),
  /** Board power in watts. */
  powerWatts: Sourced.optional(),
  /** Devices on the smallest board that it is sold on. Left out for a card that is sold singly. */
  boardDevices: Sourced.extend({ value: z.int().min(2).max(8) }).optional(),
  /** Price at launch in US dollars. */
  launchPriceUsd: Sourced.optional(),
  year: z
    .strictObject({
      value: z.int().min(2015).max(2030),
      source: SourceSchema,
      note: z.string().optional(),
    })
    .optional(),
  note: z.string().optional(),
});

/** A device as its file describes it. */
export type AcceleratorFacts = z.infer<typeof AcceleratorSchema>;

/** A device with the name of its file, by which the rest of the guide refers to it. */
export type Accelerator = AcceleratorFacts & { readonly id: string };

/** A device whose memory is its own, not what one fits beside it. */
export type AcceleratorWithMemory = Accelerator & {
  readonly memoryGigabytes: NonNullable<AcceleratorFacts['memoryGigabytes']>;
};

/** Says whether a device has a memory of its own: GPUs and Macs do, bare processors do not. */
export function hasOwnMemory(accelerator: Accelerator): accelerator is AcceleratorWithMemory {
  return accelerator.memoryGigabytes !== undefined;
}
