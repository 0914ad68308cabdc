import { z } from 'zod';
import { GuideSectionSchema } from './guide-page.ts';
import { SourceSchema } from '../source.ts';

const TermSchema = z.strictObject({
  /** The heading's name in the address. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  term: z.string().min(2),
  /** Other names for it, and what the letters stand for. */
  also: z.array(z.string().min(2)).min(1).optional(),
  /** The words that are marked in the chapters, where the name and the other names would not do. */
  match: z.array(z.string().min(2)).optional(),
  /** One sentence, in plain words. */
  means: z.string().min(15).max(220),
  /** The page that treats it. */
  section: GuideSectionSchema,
  source: SourceSchema.optional(),
});

/** Words of one field: a file in src/content/glossary. */
export const GlossarySchema = z.strictObject({ field: z.string().min(3), terms: z.array(TermSchema).min(1) });

/** A word and what it means. */
export type GlossaryTerm = z.infer<typeof TermSchema>;
