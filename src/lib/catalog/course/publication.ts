import { z } from 'zod';
import { SourceSchema } from '../source.ts';

/** A number that a publication gives and a chapter repeats. */
const QuotedFigureSchema = z.strictObject({
  /** What was counted or measured, in words. */
  what: z.string().min(10, 'say in words what the number is'),
  value: z.number(),
  unit: z.enum(['percent', 'nats', 'GiB', 'MiB', 'count']),
});

/**
 * A page, paper or file that chapters quote, with the numbers taken from it: a file in src/content/publications. What
 * belongs to one model, device or measurement stands in the file of that model, device or measurement instead.
 */
export const PublicationSchema = z.strictObject({
  source: SourceSchema,
  figures: z
    .record(
      z.string().regex(/^[a-z0-9-]+$/, 'write the name in small letters, digits and hyphens'),
      QuotedFigureSchema,
    )
    .optional(),
});

/** A number that a publication gives and a chapter repeats. */
export type QuotedFigure = z.infer<typeof QuotedFigureSchema>;

/** A publication as its file describes it. */
export type Publication = z.infer<typeof PublicationSchema>;
