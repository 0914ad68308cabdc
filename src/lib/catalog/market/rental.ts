import { z } from 'zod';
import { DaySchema, SourceSchema } from '../source.ts';

const Dollars = z.number().positive();

/**
 * One machine as its provider lists it. Prices are US dollars an hour for the whole machine, before tax, storage and
 * traffic.
 */
const RentalRowSchema = z.strictObject({
  /** The provider’s name for the machine. */
  instance: z.string().min(1),
  region: z.string().min(1),
  /** The id of a device: a file of src/content/accelerators or a line of src/content/device-lists. How many the machine has. */
  accelerator: z.string().regex(/^[a-z0-9-]+$/, 'write the id of a device'),
  count: z.int().min(1).max(16),
  usdPerHour: Dollars,
  /** The price of a machine that the provider can reclaim at any time. Never the on-demand price repeated. */
  spotUsdPerHour: Dollars.exactOptional(),
  /** The price with a one-year commitment. */
  reservedUsdPerHour: Dollars.exactOptional(),
  /** The day of the price and its source, where they differ from those of the file. */
  priceOf: DaySchema.exactOptional(),
  source: SourceSchema.exactOptional(),
  note: z.string().optional(),
});

/** Machines with accelerators that one provider rents by the hour: a file in src/content/rentals. */
export const RentalSchema = z
  .strictObject({
    provider: z.string().min(2),
    /** Machines are billed by the second while they run, and not at all while there are no requests. */
    scalesToZero: z.boolean(),
    /**
     * A marketplace: the machines belong to other people or companies, who see what runs on them. Omitted for a provider
     * that rents its own.
     */
    marketplace: z
      .strictObject({ says: z.string().min(10, 'say whose machines they are'), source: SourceSchema })
      .exactOptional(),
    priceOf: DaySchema,
    source: SourceSchema,
    rows: z.array(RentalRowSchema).min(1),
    note: z.string().optional(),
  })
  .refine(
    ({ rows }) => rows.every(({ usdPerHour, spotUsdPerHour = 0 }) => spotUsdPerHour < usdPerHour),
    'a spot price below the price on demand; some lists repeat the one as the other: leave it out then',
  );

/** A provider’s machines as its file describes them, with the name of the file as `id`. */
export type RentalFacts = z.infer<typeof RentalSchema> & { readonly id: string };
