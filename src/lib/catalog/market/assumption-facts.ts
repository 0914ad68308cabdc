import { z } from 'zod';
import { SourceSchema } from '../source.ts';

/** A number that calculations need and no price list has: a file in src/content/assumptions. */
export const AssumptionSchema = z
  .strictObject({
    name: z.string().min(3),
    /** In words, as pages print it. `range` is in this unit, 0 or more. */
    unit: z.string().min(1),
    range: z.strictObject({
      low: z.number().nonnegative(),
      likely: z.number().nonnegative(),
      high: z.number().nonnegative(),
    }),
    /** Why this number, in one sentence. Must say so where it is a choice of this guide. */
    reason: z.string().min(20, 'say why this number, and whether it is a choice of this guide'),
    source: SourceSchema.exactOptional(),
  })
  .refine(({ range: { low, likely, high } }) => low <= likely && likely <= high, {
    message: 'low, likely and high in this order',
    path: ['range'],
  })
  .refine(({ reason, source }) => source !== undefined || /\b(?:our choice|of this guide)\b/i.test(reason), {
    message: 'a number without `source` is a choice of this guide: say so in `reason`',
    path: ['reason'],
  });
