import { z } from 'zod';
import { SourceSchema } from './source.ts';

/**
 * What somebody says, in our own words, with the page where they say it. Our pages attribute it (“says, on” the day it
 * was read) and never present it as our own fact.
 */
export const StatementSchema = z.strictObject({
  text: z.string().min(10, 'say in a sentence what the source says'),
  source: SourceSchema,
  /** Further pages that say the same, or that the text also draws on. */
  otherSources: z.array(SourceSchema).min(1).optional(),
  /** Set when only another party's account of the original could be read; pages must say so. */
  secondHand: z.literal(true).optional(),
});

/** What somebody says, with the page where they say it. */
export type Statement = z.infer<typeof StatementSchema>;
