import { z } from 'zod';
import { SourceSchema } from './source.ts';

/**
 * What somebody says, in our own words, with the page that says it. Pages show it as “says, on” the day it was read,
 * never as a fact of our own.
 */
export const StatementSchema = z.strictObject({
  text: z.string().min(10, 'say in a sentence what the source says'),
  source: SourceSchema,
  /** More pages that say the same, or that were needed to say it. */
  otherSources: z.array(SourceSchema).min(1).optional(),
  /** Set when only somebody else's account of the original could be read; pages must say so. */
  secondHand: z.literal(true).optional(),
});

/** What somebody says, with the page that says it. */
export type Statement = z.infer<typeof StatementSchema>;
