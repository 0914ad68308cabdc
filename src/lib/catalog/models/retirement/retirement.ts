import { z } from 'zod';
import { eventProblem } from '../../event-standing.ts';
import { DaySchema, PartialDateSchema, SourceSchema } from '../../source.ts';

/** One model as its vendor's API offers it, with the day on which it retires. */
const RetirementSchema = z
  .strictObject({
    /** The name that a request sends, with its date where it has one. */
    model: z.string().min(2),
    /** The name for people. */
    name: z.string().min(2),
    released: PartialDateSchema.optional(),
    /** The day on which the retirement was announced. */
    deprecated: DaySchema.optional(),
    /** The last day, or the first day without it. Omitted while no day is known. */
    retires: DaySchema.optional(),
    /** Set while no source of that day or later says that it has gone. */
    announced: z.literal(true).optional(),
    /** The vendor promises that it will not retire before this day. */
    notBefore: DaySchema.optional(),
    /** What happens to a request afterwards: an error, or another model answers. */
    afterwards: z.enum(['error', 'rerouted']).optional(),
    /** The replacement that the vendor names. */
    successor: z.string().min(2).optional(),
    /** The article that this guide answers names it. */
    inArticle: z.literal(true).optional(),
    source: SourceSchema,
    otherSources: z.array(SourceSchema).min(1).optional(),
    secondHand: z.literal(true).optional(),
    note: z.string().min(10).optional(),
  })
  .refine(({ retires, announced }) => announced === undefined || retires !== undefined, {
    message: 'write `retires`, the day that is announced, or delete `announced`',
    path: ['announced'],
  })
  .superRefine(({ released, deprecated, retires, announced, source, otherSources = [] }, context) => {
    const sources = [source, ...otherSources];
    const events = {
      released: { day: released },
      deprecated: { day: deprecated },
      retires: { day: retires, announced },
    };
    for (const [field, event] of Object.entries(events)) {
      const { day } = event;
      const message = day === undefined ? undefined : eventProblem({ ...event, day, sources });
      if (message !== undefined) context.addIssue({ code: 'custom', message, path: [field] });
    }
  });

/** The models of one vendor's API and when they retire: a file in src/content/retirements. */
export const RetirementListSchema = z.strictObject({
  /** The vendor and the service, as in “Anthropic (Claude API)”. */
  provider: z.string().min(3),
  /** The notice period that the vendor promises. */
  notice: z.strictObject({ text: z.string().min(10), source: SourceSchema }).optional(),
  models: z.array(RetirementSchema).min(1),
});

/** One model and the day on which it retires. */
export type Retirement = z.infer<typeof RetirementSchema>;

/** The models of one vendor's API and when they retire. */
export type RetirementList = z.infer<typeof RetirementListSchema>;
