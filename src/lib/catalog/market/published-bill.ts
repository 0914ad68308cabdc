import { z } from 'zod';
import { SourceSchema } from '../source.ts';

const Usd = z.number().positive();
const Tokens = z.number().min(0);

const Common = {
  name: z.string().min(3),
  /** What its publisher comes to, in US dollars, for what this guide can count. */
  publishedUsd: Usd,
  /** The step to which the publisher rounds: 0.01 is a cent. */
  roundedTo: Usd,
  /** What the published sum holds beside, or how it was counted. */
  note: z.string().optional(),
  source: SourceSchema,
};

/** A sum that somebody published with its prices and amounts: a file in src/content/bills. */
export const WorkedBillSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tokens'),
    ...Common,
    /** The prices that the publisher used, in US dollars per million tokens. */
    prices: z.strictObject({
      input: Usd,
      output: Usd,
      cachedInput: Usd.optional(),
      cacheWrite: Usd.optional(),
    }),
    requests: z.int().positive(),
    /** Tokens of one request. */
    tokens: z.strictObject({
      newInput: Tokens,
      cachedInput: Tokens.optional(),
      writtenInput: Tokens.optional(),
      output: Tokens,
    }),
  }),
  z.strictObject({
    kind: z.literal('rent'),
    ...Common,
    usdPerHour: Usd,
    machines: z.int().positive(),
  }),
]);

/** A published sum, as its file describes it. */
export type WorkedBill = z.infer<typeof WorkedBillSchema>;
