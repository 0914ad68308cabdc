import { z } from 'zod';
import { PartialDateSchema, SourceSchema } from '../source.ts';

/** A measured or stated number, above 0, with its source. The field that uses it names the unit. */
const SourcedNumber = z.strictObject({
  value: z.number().positive(),
  source: SourceSchema,
  note: z.string().optional(),
});

/** One device that can run a model: a file in src/content/accelerators. Omit numbers that no source gives. */
export const AcceleratorSchema = z.strictObject({
  name: z.string().min(2),
  vendor: z.enum(['NVIDIA', 'AMD', 'Apple', 'Intel', 'Any']),
  kind: z.enum(['datacenter', 'workstation', 'consumer', 'laptop', 'unified', 'cpu']),
  /**
   * Nominal memory in gigabytes as the vendor counts them (2^30 bytes each for GPUs and Macs). Omitted for processors,
   * which use whatever system memory is installed.
   */
  memoryGigabytes: SourcedNumber.optional(),
  /**
   * Memory that a model can actually use, in MiB: what the driver reports, or the share that the operating system gives
   * to the graphics part.
   */
  usableMemoryMebibytes: SourcedNumber.optional(),
  /** Memory bandwidth in 10^9 bytes a second. */
  bandwidthGigabytesPerSecond: SourcedNumber.optional(),
  /** Dense 16-bit matrix rate in 10^12 operations a second, without sparsity. */
  halfPrecisionTeraflops: SourcedNumber.optional(),
  /** Dense FP8 matrix rate in 10^12 operations a second, without sparsity. */
  fp8Teraflops: SourcedNumber.optional(),
  /** Board power in watts. */
  powerWatts: SourcedNumber.optional(),
  /** Devices on the smallest board that it is sold on, 2 to 8. Omitted for a card that is sold singly. */
  boardDevices: SourcedNumber.extend({ value: z.int().min(2).max(8) }).optional(),
  /** Price of one device at launch, in US dollars. It says nothing about what the device costs today. */
  launchPriceUsd: SourcedNumber.optional(),
  /** What one device, or the computer that it comes in, was sold for on a later day, in US dollars without tax. */
  streetPriceUsd: SourcedNumber.extend({
    /** The day or month of the price. */
    of: PartialDateSchema,
    /** What was sold at it: “cheapest new card”, “used”, “Mac Studio”. */
    what: z.string().min(3),
  }).optional(),
  /** Year of the launch. */
  year: z
    .strictObject({
      value: z.int().min(2015).max(2030),
      source: SourceSchema,
      note: z.string().optional(),
    })
    .optional(),
  /**
   * Machines that are sold with it and with this memory, by the names that people use. Only where the device is not what
   * one buys: a Mac's chip.
   */
  soldIn: z
    .array(z.strictObject({ names: z.array(z.string().min(3)).min(1), source: SourceSchema }))
    .min(1)
    .optional(),
  note: z.string().optional(),
});

/** A device as its file describes it. */
export type AcceleratorFacts = z.infer<typeof AcceleratorSchema>;

/** A device with the name of its file as `id`. Everything else refers to it by that. */
export type Accelerator = AcceleratorFacts & { readonly id: string };

/**
 * Returns the machines that a device is sold in.
 *
 * @example the M4 Max with 128 GB is sold in the MacBook Pro and the Mac Studio; a graphics card gives none.
 */
export function machinesOf({ soldIn = [] }: Pick<AcceleratorFacts, 'soldIn'>): readonly string[] {
  return soldIn.flatMap(({ names }) => names);
}
