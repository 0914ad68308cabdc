import { z } from 'zod';
import { DaySchema, PartialDateSchema, SourceSchema } from '../source.ts';

/** One model as its vendor's API offers it, with the day it goes. */
const RetirementSchema = z.strictObject({
  /** The name a program sends, with its date where it has one. */
  model: z.string().min(2),
  /** The name for people. */
  name: z.string().min(2),
  released: PartialDateSchema.optional(),
  /** When the end was announced. */
  deprecated: DaySchema.optional(),
  /** The last day, or the first day without it. Left out while no day is known. */
  retires: DaySchema.optional(),
  /** The vendor has said that it will not go before this day. */
  notBefore: DaySchema.optional(),
  /** What happens to a request after that: an error, or another model answers. */
  afterwards: z.enum(['error', 'rerouted']).optional(),
  /** What the vendor names in its place. */
  successor: z.string().min(2).optional(),
  /** The article that this guide answers names it. */
  inArticle: z.literal(true).optional(),
  source: SourceSchema,
  otherSources: z.array(SourceSchema).min(1).optional(),
  secondHand: z.literal(true).optional(),
  note: z.string().min(10).optional(),
});

/** The models of one vendor's API and when they go: a file in src/content/retirements. */
export const RetirementListSchema = z.strictObject({
  /** The vendor and the service, as in “Anthropic (Claude API)”. */
  provider: z.string().min(3),
  /** How much notice the vendor promises. */
  notice: z.strictObject({ text: z.string().min(10), source: SourceSchema }).optional(),
  models: z.array(RetirementSchema).min(1),
});

/** One model and the day it goes. */
export type Retirement = z.infer<typeof RetirementSchema>;

/** The models of one vendor's API and when they go. */
export type RetirementList = z.infer<typeof RetirementListSchema>;
