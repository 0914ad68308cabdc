import { z } from 'zod';
import { SourceSchema } from '../source.ts';

/** A number in a publication that a chapter quotes. */
const QuotedFigureSchema = z.strictObject({
  /** What was counted or measured, in words. `value` is in `unit`. */
  what: z.string().min(10, 'say in words what the number is'),
  value: z.number(),
  unit: z.enum(['percent', 'nats', 'GiB', 'MiB', 'count']),
});

/**
 * A page, paper or file that chapters quote, with the numbers taken from it: a file in src/content/publications. Facts
 * about one model, device or measurement belong in the file of that model, device or measurement instead.
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

/** A number in a publication that a chapter quotes. */
export type QuotedFigure = z.infer<typeof QuotedFigureSchema>;

/** A publication as its file describes it. */
export type Publication = z.infer<typeof PublicationSchema>;
