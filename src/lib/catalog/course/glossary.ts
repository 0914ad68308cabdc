import { z } from 'zod';
import { GuideSectionSchema } from './guide-page.ts';
import { SourceSchema } from '../source.ts';

const TermSchema = z.strictObject({
  /** The anchor in the address of the glossary. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  term: z.string().min(2),
  /** Other names for it, and what an abbreviation stands for. */
  also: z.array(z.string().min(2)).min(1).optional(),
  /** The words to mark in the chapters, instead of `term` and `also`. An empty list marks nothing. */
  match: z.array(z.string().min(2)).optional(),
  /** The meaning in one plain sentence. */
  means: z.string().min(15).max(220),
  /** The page of this guide about it. */
  section: GuideSectionSchema,
  source: SourceSchema.optional(),
});

/** The words of one field: a file in src/content/glossary. */
export const GlossarySchema = z.strictObject({ field: z.string().min(3), terms: z.array(TermSchema).min(1) });

/** A word and what it means. */
export type GlossaryTerm = z.infer<typeof TermSchema>;
